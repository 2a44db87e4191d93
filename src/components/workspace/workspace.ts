import { ContextProvider } from '@lit/context';
import { css, html, type TemplateResult } from 'lit';
import { ImprovabilityElement } from '../shared/improvability-element.js';
import type { WorkspaceStore } from '../shared/workspace-store.js';
import { workspaceContext } from '../shared/workspace-context.js';

/**
 * Holds the students, the model and the weights for the elements that it contains, and draws nothing itself.
 *
 * @summary Shared state for the elements inside.
 * @tag improvability-workspace
 *
 * @example
 * ```html
 * <improvability-workspace src="/data/class-3b.csv">
 *   <improvability-chart score="model"></improvability-chart>
 *   <improvability-chart score="weighted"></improvability-chart>
 *   <improvability-factors></improvability-factors>
 * </improvability-workspace>
 * ```
 *
 * @slot - The elements that share the workspace, among any other content.
 * @event {DatasetLoadEvent} improvability-dataset-load - A file was read and is about to be shown.
 * @event {DatasetErrorEvent} improvability-dataset-error - A file could not be read.
 */
export class ImprovabilityWorkspace extends ImprovabilityElement {
  static override readonly styles = [
    css`
      :host {
        display: block;
      }
    `,
  ];

  constructor() {
    super();
    new ContextProvider(this, { context: workspaceContext, initialValue: this.ownStore });
  }

  protected override get isWorkspace(): boolean {
    return true;
  }

  protected override watched(_store: WorkspaceStore): readonly unknown[] {
    return [];
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'improvability-workspace': ImprovabilityWorkspace;
  }
}
