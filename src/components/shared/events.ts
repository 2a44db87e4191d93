import type { Factor } from '../../core/score/factor.js';

/** Events of the elements. Details never carry names, grades, cell values, header names of the file, or files. */
class ImprovabilityEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail) {
    super(type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

export interface DatasetLoadDetail {
  readonly acceptedCount: number;
  readonly excludedCount: number;
  readonly rejectedCount: number;
}

/** A file was read and is about to be shown. Cancelled: it is not shown. */
export class DatasetLoadEvent extends ImprovabilityEvent<DatasetLoadDetail> {
  static readonly type = 'improvability-dataset-load';
  constructor(detail: DatasetLoadDetail) {
    super(DatasetLoadEvent.type, detail);
  }
}

export interface DatasetErrorDetail {
  readonly code: string;
  readonly line?: number;
  readonly columnIndex?: number;
}

/** A file could not be read. Cancelled: the page does not say so; the host does. */
export class DatasetErrorEvent extends ImprovabilityEvent<DatasetErrorDetail> {
  static readonly type = 'improvability-dataset-error';
  constructor(detail: DatasetErrorDetail) {
    super(DatasetErrorEvent.type, detail);
  }
}

export interface FactorsChangeDetail {
  readonly factors: readonly Factor[];
}

/** A person asks for other weights. Cancelled: the weights stay. */
export class FactorsChangeEvent extends ImprovabilityEvent<FactorsChangeDetail> {
  static readonly type = 'improvability-factors-change';
  constructor(detail: FactorsChangeDetail) {
    super(FactorsChangeEvent.type, detail);
  }
}

/** Whom to show; `null` means all. */
export interface FilterChangeDetail {
  readonly schools: readonly string[] | null;
  readonly classes?: readonly string[] | null;
  readonly studentIds: readonly string[] | null;
}

/** A person asks to see other students. Cancelled: the filter stays. */
export class FilterChangeEvent extends ImprovabilityEvent<FilterChangeDetail> {
  static readonly type = 'improvability-filter-change';
  constructor(detail: FilterChangeDetail) {
    super(FilterChangeEvent.type, detail);
  }
}

export interface SelectDetail {
  readonly studentIds: readonly string[];
}

/** A person singles students out. Cancelled: the selection stays. */
export class SelectEvent extends ImprovabilityEvent<SelectDetail> {
  static readonly type = 'improvability-select';
  constructor(detail: SelectDetail) {
    super(SelectEvent.type, detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'improvability-dataset-load': DatasetLoadEvent;
    'improvability-dataset-error': DatasetErrorEvent;
    'improvability-factors-change': FactorsChangeEvent;
    'improvability-filter-change': FilterChangeEvent;
    'improvability-select': SelectEvent;
  }
}
