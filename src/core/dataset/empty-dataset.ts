import type { Dataset } from './dataset.js';

/** No students: what an element holds before a file is read. */
export const emptyDataset: Dataset = {
  length: 0,
  ids: [],
  names: [],
  schools: [],
  grades: new Float64Array(0),
  gradeScale: { min: 0, max: 20, higherIsBetter: true },
  roles: { id: null, name: [], school: null, class: null, grade: '' },
  columns: new Map(),
  report: {
    encoding: 'utf-8',
    delimiter: ',',
    accepted: 0,
    excluded: [],
    rejected: [],
    warnings: [],
    skippedLines: [],
  },
};
