// zod/mini only: classic zod calls `new Function`, which a Content-Security-Policy without 'unsafe-eval' reports.
import * as z from 'zod/mini';
import type { GradeModel, Tree } from './grade-model.js';

/** The format's name, by which a file of it is recognised. */
export const modelFormat = 'improvability-grade-model';

/** Beyond it whole numbers are no longer exact, and squares of squares overflow before long. */
export const largestGrade = 1e15;

const maxNodesInTree = 100_000;

const text = z.string().check(z.maxLength(10_000));
const columnName = text.check(z.minLength(1));
const grade = z.number().check(z.minimum(-largestGrade), z.maximum(largestGrade));
const count = z.int().check(z.minimum(0));
const share = z.number().check(z.minimum(0), z.maximum(1));
const precision = z.enum(['double', 'float32']);

/**
 * An array that is read up to its first fault, and not at all when it is too long. zod's own array collects a fault for
 * every item and overflows the stack on a long array of wrong items.
 *
 * @param isFine takes a value that the schema of an item takes as it is: asking zod of each number in thousands of trees
 *   would cost a thousand times as much
 */
function list<T>(item: z.ZodMiniType<T>, maxLength: number, isFine?: (value: unknown) => value is T) {
  return z.pipe(
    z.custom<readonly unknown[]>(Array.isArray, 'Not an array'),
    z.transform((items, context): readonly T[] => {
      if (items.length > maxLength) {
        context.issues.push({ code: 'custom', input: items.length, message: `More than ${maxLength} items` });
        return z.NEVER;
      }
      const read: T[] = [];
      for (const [index, value] of items.entries()) {
        if (isFine?.(value)) {
          read.push(value);
          continue;
        }
        const result = z.safeParse(item, value);
        if (!result.success) {
          const [fault] = result.error.issues;
          context.issues.push({
            code: 'custom',
            input: value,
            path: [index, ...fault.path],
            message: fault.message,
          });
          return z.NEVER;
        }
        read.push(result.data);
      }
      return read;
    }),
  );
}

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isIndex = (value: unknown): value is number => isWhole(value) && value >= -1;
const isResidual = (value: unknown): value is number => isNumber(value) && value >= 0;
const isSide = (value: unknown): value is number => value === 0 || value === 1;

const nodeNumbers = list(z.number(), maxNodesInTree, isNumber);
const nodeIndices = list(z.int().check(z.minimum(-1)), maxNodesInTree, isIndex);

const tree: z.ZodMiniType<Tree> = z.object({
  feature: nodeIndices,
  threshold: nodeNumbers,
  left: nodeIndices,
  right: nodeIndices,
  value: nodeNumbers,
  missingLeft: list(z.int().check(z.minimum(0), z.maximum(1)), maxNodesInTree, isSide),
});

const metrics = z.object({
  rows: count,
  rmse: z.number().check(z.minimum(0)),
  mae: z.number().check(z.minimum(0)),
  r2: z.number().check(z.maximum(1)),
  meanRmse: z.number().check(z.minimum(0)),
  coverage80: share,
  coverage90: share,
});

const training = z.object({
  dataName: text,
  rows: count,
  seed: count,
  hyperparameters: z.object({
    learner: text,
    trees: count,
    depth: count,
    learningRate: z.number(),
    subsample: share,
    minLeaf: count,
    featuresPerSplit: count,
    folds: count,
    repeats: count,
  }),
  fingerprint: text,
});

const group = z.object({
  column: columnName,
  level: text,
  students: z.int().check(z.minimum(1)),
  rmse: z.number().check(z.minimum(0)),
  meanGap: z.number(),
  meanGapInterval: z.tuple([z.number(), z.number()]),
  coverage80: share,
  coverage90: share,
  small: z.boolean(),
});

const profileTree = z.object({
  tree,
  fidelity: z.number().check(z.maximum(1)),
  students: z.optional(list(count, maxNodesInTree)),
});

const gradeScale = z
  .object({ min: grade, max: grade, higherIsBetter: z.boolean() })
  .check(z.refine((scale) => scale.min < scale.max, { path: ['max'], error: 'Not above min' }));

/** The shape of a grade model: types, ranges and sizes, but not how its parts refer to each other. */
export const gradeModelSchema: z.ZodMiniType<GradeModel> = z.object({
  format: z.literal(modelFormat),
  version: z.literal(1),
  target: text,
  gradeScale,
  features: list(z.object({ column: columnName, level: z.optional(text) }), 10_000),
  categories: z._default(list(z.object({ column: columnName, levels: list(text, 10_000) }), 10_000), []),
  initial: grade,
  comparison: z.enum(['<', '<=']),
  comparisonPrecision: precision,
  summationPrecision: precision,
  link: z.literal('identity'),
  trees: list(tree, 100_000),
  absoluteResiduals: z._default(list(z.number().check(z.minimum(0)), 10_000_000, isResidual), []),
  metrics: z.optional(metrics),
  selection: z.optional(z.object({ method: text, metrics })),
  training: z.optional(training),
  profileTree: z.optional(profileTree),
  groups: z.optional(list(group, 10_000)),
  notes: z._default(list(text, 1000), []),
});
