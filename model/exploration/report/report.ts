import type { Findings } from '../findings.js';
import { associationsSection } from './associations-section.js';
import { columnsSection } from './columns-section.js';
import { dataSection, summary } from './data-section.js';
import { errorsSection } from './errors-section.js';
import { learningSection } from './learning-section.js';
import { html, Markup } from './markup.js';
import { proposalSection, redundancySection } from './proposal-section.js';
import { style } from './style.js';

const parts = [
  ['data', 'Data'],
  ['columns', 'Every column'],
  ['associations', 'What goes with the grade'],
  ['redundant', 'What says the same'],
  ['proposal', 'Columns to train on'],
  ['learning', 'Learning curves'],
  ['errors', 'Expected and actual grades'],
] as const;

/**
 * The whole page: one file that loads nothing, which its own Content-Security-Policy enforces. It names no pupil and tells
 * no cell of fewer than 5; nothing in it depends on the clock, so that the same findings give the same bytes.
 *
 * @param dataName the file's name without its folder
 * @param notes sentences for the foot, such as where the data come from
 */
export function report(findings: Findings, dataName: string, notes: readonly string[]): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Exploration of ${dataName}</title>
        <style>
          ${new Markup(style)}
        </style>
      </head>
      <body>
        <header>
          <h1>Exploration of ${dataName}</h1>
          <p class="lead">Written by <code>npm run explore</code>, seed ${findings.seed}.</p>
          <nav aria-label="Parts">
            <ul>
              ${parts.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
            </ul>
          </nav>
        </header>
        <main>
          ${summary(findings)} ${dataSection(findings)} ${columnsSection(findings)}
          ${associationsSection(findings)} ${redundancySection(findings)}
          ${proposalSection(findings, dataName)} ${learningSection(findings)} ${errorsSection(findings)}
        </main>
        <footer>
          ${notes.map((note) => html`<p>${note}</p>`)}
          <p>
            Dots are pupils; no names or ids. All else are figures of at least 5 pupils, or counts. This page
            loads nothing and sends nothing.
          </p>
        </footer>
      </body>
    </html> `.text;
}
