import type { ReactiveControllerHost } from 'lit';
import type { Dataset } from '../../core/dataset/dataset.js';
import { nextTask } from '../../core/dataset/next-task.js';
import type { Explanation } from '../../core/model/explain-student.js';
import type { GradeModel } from '../../core/model/grade-model.js';
import { explanationOf, similarGrades, type SimilarGrades } from '../../core/workspace/derive-student.js';

/** Up to so many students both answers together take less than 50 ms. */
const quickly = 5000;

export interface StudentDetails {
  readonly similar: SimilarGrades | null;
  readonly explanation: Explanation;
}

/** What the model says of a student at length: at once, or of many students a little later, without a long pause. */
export class DetailsController {
  #subject: readonly [GradeModel, Dataset, number] | null = null;
  #details: StudentDetails | null = null;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** `null` while it is being worked out; the host is asked to render again then. */
  of(model: GradeModel, dataset: Dataset, student: number): StudentDetails | null {
    const [modelBefore, datasetBefore, studentBefore] = this.#subject ?? [];
    if (model === modelBefore && dataset === datasetBefore && student === studentBefore) return this.#details;
    const subject = (this.#subject = [model, dataset, student] as const);
    this.#details = null;
    if (dataset.length <= quickly)
      this.#details = {
        similar: similarGrades(...subject),
        explanation: explanationOf(...subject),
      };
    else void this.#later(subject);
    return this.#details;
  }

  /** Lets go of the students. */
  forget(): void {
    this.#subject = this.#details = null;
  }

  /** A task for each, so that the page answers in between; an answer about a student of before is dropped. */
  async #later(subject: readonly [GradeModel, Dataset, number]): Promise<void> {
    await nextTask();
    if (subject !== this.#subject) return;
    const similar = similarGrades(...subject);
    await nextTask();
    if (subject !== this.#subject) return;
    this.#details = { similar, explanation: explanationOf(...subject) };
    this.host.requestUpdate();
  }
}
