import type { ReactiveControllerHost } from 'lit';
import type { CellChanges } from '../../core/workspace/what-if.js';

/** What a person has changed in "pupils like this one, but…"; forgotten with the pupil. */
export class WhatIfChanges {
  #changes: CellChanges = new Map();
  #subject: readonly unknown[] = [];
  #generation = 0;

  constructor(private readonly host: ReactiveControllerHost) {}

  get changes(): CellChanges {
    return this.#changes;
  }

  /** Another one whenever the fields have to show the pupil's own values again. */
  get generation(): number {
    return this.#generation;
  }

  /** Tells whom the changes are about; those about others are forgotten. */
  about(...subject: readonly unknown[]): void {
    if (subject.every((part, index) => part === this.#subject[index])) return;
    this.#subject = subject;
    this.#forget();
  }

  /** @param own the pupil's own value, which is no change */
  change(column: string, value: number | string | null, own: number | string | null): void {
    const changes = new Map(this.#changes);
    if (value === own) changes.delete(column);
    else changes.set(column, value);
    this.#changes = changes;
    this.host.requestUpdate();
  }

  reset(): void {
    this.#forget();
    this.host.requestUpdate();
  }

  #forget(): void {
    this.#changes = new Map();
    this.#generation += 1;
  }
}
