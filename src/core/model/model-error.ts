export type ModelErrorCode =
  /** Not an object, or not one with this format's name. */
  | 'not-a-model'
  | 'unsupported-version'
  /** A model of this format with a fault at `path`. */
  | 'invalid-model'
  /** The dataset's grades are on another scale than the model's. */
  | 'other-scale'
  /** The model wants numbers of a column that holds categories, or the other way round. */
  | 'column-kind'
  /** Look-up tables were asked for and would have too many cells. */
  | 'too-large-for-tables'
  /** Look-up tables were asked for and cannot round partial sums to 32 bits as the model does. */
  | 'float32-summation';

/** A grade model that cannot be used, or not on this dataset; `path` is the place of the fault, as `trees[3].left[2]`. */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  constructor(
    readonly code: ModelErrorCode,
    message: string,
    readonly path?: string,
  ) {
    super(message);
  }
}
