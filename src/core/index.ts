export type {
  CategoricalColumn,
  Column,
  Dataset,
  GradeScale,
  ImportReport,
  NumericColumn,
  RowIssue,
  RowIssueCode,
} from './dataset/dataset.js';
export { countIssues } from './dataset/count-issues.js';
export type { IssueCount } from './dataset/count-issues.js';
export { DatasetError } from './dataset/dataset-error.js';
export type { DatasetErrorCode, DatasetErrorPlace } from './dataset/dataset-error.js';
export { datasetFromColumns } from './dataset/dataset-from-columns.js';
export type { Cell, ColumnSource } from './dataset/dataset-from-columns.js';
export { guessRoles } from './dataset/guess-roles.js';
export type { GuessedRoles } from './dataset/guess-roles.js';
export type { AmbiguousRow, JoinOptions, JoinResult, JoinRow, RepeatedRow } from './dataset/join-options.js';
export { joinTable } from './dataset/join-table.js';
export { parseDataset } from './dataset/parse-dataset.js';
export type { ColumnRoles, ParseOptions } from './dataset/parse-options.js';
export { readDataset } from './dataset/read-dataset.js';
export type { ReadOptions } from './dataset/read-dataset.js';
export { readTable } from './dataset/read-table.js';
export type { Table } from './dataset/read-table.js';
export { reportToCsv } from './export/report-csv.js';
export type { ReportField, ReportKind, ReportTexts } from './export/report-csv.js';
export { leverFactors, readinessFactors } from './score/factor.js';
export type { Factor } from './score/factor.js';
export { weightedScore } from './score/weighted-score.js';
export { expectedGrade } from './model/expected-grade.js';
export type { ExpectedGradeOptions } from './model/expected-grade.js';
export { gradeInterval } from './model/grade-interval.js';
export { similarStudents } from './model/similar-students.js';
export type { SimilarStudent } from './model/similar-students.js';
export { explainStudent } from './model/explain-student.js';
export type { Contribution, ExplainOptions, Explanation } from './model/explain-student.js';
export { isTrainingData } from './model/fingerprint.js';
export { modelFit } from './model/model-fit.js';
export type { CrossValidatedFit, FitToFile, ModelFit, UnknownFit } from './model/model-fit.js';
export { parseModel } from './model/grade-model.js';
export type {
  Comparison,
  Feature,
  GradeModel,
  Hyperparameters,
  KnownLevels,
  Metrics,
  Precision,
  ProfileTree,
  TrainingRecord,
  Tree,
} from './model/grade-model.js';
export { ModelError } from './model/model-error.js';
export type { ModelErrorCode } from './model/model-error.js';
export { improvability } from './score/improvability.js';
