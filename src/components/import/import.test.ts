import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  accessibilityProblems,
  all,
  choose,
  csvFile,
  dropOn,
  heard,
  mount,
  one,
  otherCsv,
  pupils,
  pupilsCsv,
  settled,
  slowFile,
  textOf,
} from '../../../test/support/elements.js';
import { openCheck } from '../../../test/support/import-check.js';
import type { ImprovabilityImport } from './import.js';
import './define.js';

// A PNG begins so.
const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

let element: ImprovabilityImport;
beforeEach(async () => {
  element = await mount<ImprovabilityImport>('<improvability-import></improvability-import>');
});

const status = () => one(element, '[role="status"]').textContent.replace(/\s+/g, ' ').trim();
const problem = () => all(element, '[role="alert"]').map(textOf)[0] ?? null;
const click = (selector: string) => userEvent.click(one(element, selector)).then(settled);

/** The lists of remarks: each summary with its lines. */
async function remarks(): Promise<[string, string[]][]> {
  await openCheck(element);
  return all<HTMLDetailsElement>(element, '.issues').map((details) => [
    one(details, 'summary').textContent.trim(),
    all(details, 'li').map((item) => item.textContent.replace(/\s+/g, ' ').trim()),
  ]);
}

describe('improvability-import, accessibility', () => {
  it('has no fault: empty, read, with its lists open, with a problem', async () => {
    expect(await accessibilityProblems(element)).toEqual([]);
    await choose(element, csvFile());
    await openCheck(element);
    for (const details of all<HTMLDetailsElement>(element, '.issues')) details.open = true;
    expect(await accessibilityProblems(element)).toEqual([]);
    await choose(element, csvFile(picture));
    expect(await accessibilityProblems(element)).toEqual([]);
  });

  it('is reached and opened by keyboard', async () => {
    let opened = 0;
    one(element, 'input').addEventListener('click', (event) => {
      opened += 1;
      event.preventDefault();
    });
    await userEvent.tab();
    expect(element.shadowRoot?.activeElement).toBe(one(element, 'input'));
    await userEvent.keyboard(' ');
    expect(opened).toBe(1);
  });
});

describe('improvability-import, a file', () => {
  it('asks for one', () => {
    expect(textOf(element)).toBe('Choose a file or drop it here');
    expect(status()).toBe('');
  });

  it('that is chosen is read: its name, how many were read and how many were not', async () => {
    await choose(element, csvFile(pupilsCsv, 'class 3B.csv'));
    expect(status()).toBe('class 3B.csv · 4 pupils read, 2 excluded');
    expect(element.dataset.length).toBe(4);
  });

  it('that is dropped is read too', async () => {
    await dropOn(element, csvFile(otherCsv, 'other.csv'));
    expect(status()).toBe('other.csv · 2 pupils read, none excluded');
  });

  it('is read again when the same one is chosen again', async () => {
    const loads = heard(element, 'improvability-dataset-load');
    for (let time = 0; time < 2; time += 1) {
      await choose(element, csvFile());
      // Else the browser tells of no change.
      expect(one<HTMLInputElement>(element, 'input').value).toBe('');
    }
    expect(loads).toHaveLength(2);
  });

  it('is not missed when the dialog is closed without one', async () => {
    await choose(element, csvFile());
    one(element, 'input').dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(status()).toContain('class.csv');
    expect(problem()).toBeNull();
  });

  it('is shown as being read until it is', async () => {
    const { file: slow, finish } = slowFile();
    // The browser would hand out another object for a file of the input.
    await dropOnWith(slow);
    expect(status()).toBe('Reading…');
    finish();
    await settled();
    expect(status()).toContain('4 pupils read');
  });

  it('handed over by the host page has no name', async () => {
    element.dataset = pupils();
    await settled();
    expect(status()).toBe('4 pupils read, 2 excluded');
  });

  it('speaks the language of the page, at once', async () => {
    await choose(element, csvFile());
    element.lang = 'fr';
    await settled();
    expect(status()).toBe('class.csv · 4 élèves lus, 2 exclus');
    expect(textOf(element)).toContain('Changer de fichier');
  });
});

/** Drops this very file object. */
async function dropOnWith(file: File): Promise<void> {
  const event = new DragEvent('drop', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files: [file], types: ['Files'] } });
  element.dispatchEvent(event);
  await settled();
}

describe('improvability-import, remarks', () => {
  it('lists the excluded rows with line and reason', async () => {
    await choose(element, csvFile());
    expect(await remarks()).toEqual([
      ['2 excluded (no grade: 1, dispensée: 1)', ['line 6: no grade', 'line 7: dispensée (exempt)']],
    ]);
    element.lang = 'fr';
    await settled();
    expect(await remarks()).toEqual([
      [
        '2 exclus (pas de note\u00a0: 1, dispensée\u00a0: 1)',
        ['ligne 6 : pas de note', 'ligne 7 : dispensée (dispensé)'],
      ],
    ]);
  });

  it('lists rows that could not be read, and what is worth a look', async () => {
    await choose(element, csvFile('id,age,G3\na,15,12\na,16,13\nb,15,11,extra\nc,16\nd,17,9\n'));
    expect(await remarks()).toEqual([
      ['1 excluded (no grade: 1)', ['line 5: no grade']],
      ['1 line unreadable', ['line 4: the line does not fit the columns']],
      [
        '2 remarks',
        [
          'line 3: the identifier “a” occurs more than once',
          'line 5: the line has fewer cells than the header; the rest counts as empty',
        ],
      ],
    ]);
    expect(status()).toBe('class.csv · 3 pupils read, 1 excluded');
  });

  it('names no line for what holds of the whole file', async () => {
    await choose(element, csvFile('age,G3\n15,12\n'));
    expect(await remarks()).toEqual([['1 remark', ['no identifier column: pupils are numbered by row']]]);
  });

  it('lists twenty and counts the others', async () => {
    const rows = Array.from({ length: 1500 }, (_, row) => `x,?${row}\n`).join('');
    await choose(element, csvFile(`id,G3\n${rows}y,12\n`));
    const [[summary, lines]] = await remarks();
    expect(summary).toMatch(/^1,500 excluded \(“\?0” is not a usable grade: 1, .* and 1,494 more\)$/);
    expect(lines).toHaveLength(21);
    expect(lines[20]).toBe('and 1,480 more');
  });

  it('draws the lines of one reason together', async () => {
    await choose(element, csvFile(`id,G3\n${'x,\n'.repeat(1500)}y,12\nz,\nz,Abs\nz,\n`));
    expect((await remarks())[0]).toEqual([
      '1,503 excluded (no grade: 1,502, Abs: 1)',
      ['lines 2–1501, 1503, 1505: no grade', 'line 1504: Abs (absent)'],
    ]);
  });

  it('shows cells as text, whatever is in them', async () => {
    await choose(element, csvFile('id,G3\na,<img src=x onerror=alert(1)>\nb,12\n'));
    expect((await remarks())[0][1]).toEqual(['line 2: “<img src=x onerror=alert(1)>” is not a usable grade']);
    expect(all(element, 'img')).toEqual([]);
  });
});

describe('improvability-import, a file that fails', () => {
  const files: [string, string | Uint8Array<ArrayBuffer>, string, string][] = [
    [
      'binary',
      picture,
      'this is not a text file; save it as CSV and try again',
      'ce n’est pas un fichier texte\u00a0; enregistrez-le au format CSV et réessayez',
    ],
    ['empty', '', 'the file is empty', 'le fichier est vide'],
    [
      'without grades',
      'id,age\na,15\n',
      'no column with grades was found',
      'aucune colonne de notes n’a été trouvée',
    ],
    [
      'without a usable grade',
      'id,G3\na,\n',
      'no row has a usable grade',
      'aucune ligne n’a de note utilisable',
    ],
  ];

  it.each(files)('says why in a sentence, in both languages: %s', async (_, content, english, french) => {
    await choose(element, csvFile(content, 'broken.csv'));
    expect(problem()).toMatch(
      new RegExp(
        `^“broken\\.csv” was not read: ${english}( \\(line \\d+\\))?\\. (Choose the grade column )?Dismiss$`,
      ),
    );
    element.lang = 'fr';
    await settled();
    expect(problem()).toContain(`« broken.csv » n’a pas été lu : ${french}`.replace(/\s+/g, ' '));
  });

  it('leaves what was shown, and says so', async () => {
    await choose(element, csvFile());
    const { dataset } = element;
    await choose(element, csvFile(picture, 'photo.png'));
    expect(problem()).toContain('The pupils shown before are still here.');
    expect(element.dataset).toBe(dataset);
    expect(status()).toBe('class.csv · 4 pupils read, 2 excluded');
  });

  it('can be dismissed', async () => {
    await choose(element, csvFile(''));
    await click('.dismiss');
    expect(problem()).toBeNull();
  });

  it('is forgotten when the next one is read', async () => {
    await choose(element, csvFile(''));
    await choose(element, csvFile());
    expect(problem()).toBeNull();
  });

  it('a folder that is dropped is told like any file that cannot be opened', async () => {
    const folder = csvFile();
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValue(new DOMException('', 'NotReadableError'));
    await dropOnWith(folder);
    expect(problem()).toContain('the file could not be read');
  });
});

describe('improvability-import, back', () => {
  it('returns to the data of the page, for as often as a person chose a file', async () => {
    element.dataset = pupils();
    await settled();
    expect(all(element, '.back')).toEqual([]);
    await choose(element, csvFile(otherCsv, 'mine.csv'));
    await choose(element, csvFile(otherCsv, 'mine, mended.csv'));
    expect(textOf(element)).toContain('Back to the first data');
    await click('.back');
    expect(status()).toBe('4 pupils read, 2 excluded');
    expect(all(element, '.back')).toEqual([]);
  });

  it('is not there where there is nothing to return to', async () => {
    await choose(element, csvFile());
    expect(all(element, '.back')).toEqual([]);
  });
});
