import { utils, write, type BookType, type WorkBook } from '@e965/xlsx';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet, readSpreadsheetTable } from './read-spreadsheet.js';

/** A workbook of sheets, by name, as SheetJS writes it. */
function workbook(
  sheets: Record<string, unknown[][]>,
  change: (book: WorkBook) => void = () => {},
): WorkBook {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { cellDates: false }), name);
  change(book);
  return book;
}

const bytesOf = (book: WorkBook, bookType: BookType) =>
  new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);

const classRows = [
  ['Nom', 'Né le', 'Assiduité', 'Note'],
  ['Zoé', 40000, 0.955, 12.5],
  ['Yann', 40001.5, 1, 9],
];
const withFormats = (book: WorkBook): void => {
  const { Sheets } = book;
  for (const row of [2, 3]) {
    Object.assign(Sheets['3B'][`B${row}`] as object, { z: row === 2 ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm' });
    Object.assign(Sheets['3B'][`C${row}`] as object, { z: '0.0%' });
  }
};

/** A spreadsheet of Excel's or LibreOffice's own XML, written by hand. */
const archive = (files: Record<string, string>, level: 0 | 9 = 9): Uint8Array => {
  const entries = Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level }]]);
  return zipSync(Object.fromEntries(entries) as Zippable);
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageXml = 'http://schemas.openxmlformats.org/package/2006';

function excelXml(sheetData: string, more: { sheet?: string; strings?: string; styles?: string } = {}) {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${type}.${kind}+xml"/>`;
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  return archive({
    '[Content_Types].xml': `<Types xmlns="${packageXml}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('sharedStrings', 'sharedStrings')}${part('styles', 'styles')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageXml}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Notes" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageXml}/relationships">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'sharedStrings', 'sharedStrings.xml')}${relation(3, 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData>${more.sheet ?? ''}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${more.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
  });
}

const office = 'urn:oasis:names:tc:opendocument:xmlns';
const openDocument = (table: string): Uint8Array =>
  archive({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="${office}:office:1.0" xmlns:table="${office}:table:1.0" xmlns:text="${office}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Notes">${table}</table:table></office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${office}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>`,
  });
const text = (value: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${value}</text:p></table:table-cell>`;
const float = (value: string) =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value.replace('.', ',')}</text:p></table:table-cell>`;

describe('readSpreadsheetTable', () => {
  it.each(['xlsx', 'ods', 'biff8'] as const)(
    'reads numbers with a point, dates, percent cells and accents of %s',
    async (bookType) => {
      const table = await readSpreadsheetTable(bytesOf(workbook({ '3B': classRows }, withFormats), bookType));
      expect(table).toEqual({
        header: ['Nom', 'Né le', 'Assiduité', 'Note'],
        rows: [
          ['Zoé', '2009-07-06', '95.5%', '12.5'],
          ['Yann', '2009-07-07 12:00:00', '100%', '9'],
        ],
        encoding: bookType === 'biff8' ? 'xls' : bookType,
        delimiter: 'none',
        skippedLines: [],
        warnings: [],
      });
    },
  );

  it('reads what Excel writes: shared, rich and inline strings, results of formulas, errors, empty cells', async () => {
    const bytes = excelXml(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Note &amp; bonus</t></is></c><c r="C1" t="str"><v>Jour</v></c></row>
       <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><f>A9+0.2</f><v>0.30000000000000004</v></c><c r="C2" s="1"><v>45000</v></c></row>
       <row r="4"><c r="A4" t="inlineStr"><is><t>Ana</t></is></c><c r="B4" t="e"><v>#N/A</v></c></row>
       <row r="5"><c r="A5" t="inlineStr"><is><t>Léo</t></is></c><c r="B5" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C5" t="b"><v>1</v></c></row>`,
      { strings: '<si><t>Nom</t></si><si><r><t>Zo</t></r><r><t>é</t></r></si>' },
    );
    expect(await readSpreadsheetTable(bytes)).toMatchObject({
      header: ['Nom', 'Note & bonus', 'Jour'],
      rows: [
        ['Zoé', '0.3', '2023-03-15'],
        ['Ana', '#N/A', ''],
        ['Léo', '#DIV/0!', 'TRUE'],
      ],
    });
  });

  it('reads what LibreOffice writes: repeated cells, header rows of their own, a million empty rows', async () => {
    const bytes = openDocument(
      `<table:table-header-rows><table:table-row>${text('Nom')}${text('Note')}${text('Classe')}</table:table-row></table:table-header-rows>
       <table:table-row>${text('Zoé')}${float('12.5')}${text('3B')}</table:table-row>
       <table:table-row>${text('Léo')}<table:table-cell table:number-columns-repeated="2"/></table:table-row>
       <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
    );
    expect(await readSpreadsheetTable(bytes)).toMatchObject({
      header: ['Nom', 'Note', 'Classe'],
      rows: [
        ['Zoé', '12.5', '3B'],
        ['Léo', '', ''],
      ],
      encoding: 'ods',
    });
  });

  it('takes the first sheet that holds a table, a hidden one last', async () => {
    const rows = [
      ['id', 'note'],
      ['a', 12],
      ['b', 9],
    ];
    const book = workbook(
      { Lisez: [['Mode d’emploi'], ['Rien à faire']], Vieux: classRows, Notes: rows },
      (it) => {
        it.Workbook = { Sheets: [{}, { Hidden: 1 }, {}] };
      },
    );
    expect((await readSpreadsheetTable(bytesOf(book, 'xlsx'))).header).toEqual(['id', 'note']);
  });

  it('tells the names of the other sheets with text, without the hidden ones', async () => {
    const book = workbook(
      { Lisez: [['Mode d’emploi']], '3A': classRows, Leer: [], '3B': classRows, Vieux: classRows },
      (it) => {
        it.Workbook = { Sheets: [{}, {}, {}, {}, { Hidden: 1 }] };
      },
    );
    const bytes = bytesOf(book, 'xlsx');
    const warning = { line: 0, code: 'other-sheets', value: 'Lisez, 3B', count: 2 };
    expect((await readSpreadsheetTable(bytes)).warnings).toContainEqual(warning);
    expect((await readSpreadsheet(bytes)).report.warnings).toContainEqual(warning);
    const alone = await readSpreadsheet(bytesOf(workbook({ '3A': classRows, Leer: [['']] }), 'xlsx'));
    expect(alone.report.warnings.map(({ code }) => code)).not.toContain('other-sheets');
  });

  it('rejects with the reason of the signal', async () => {
    const bytes = bytesOf(workbook({ '3A': classRows }), 'xlsx');
    const signal = AbortSignal.abort('enough');
    await expect(readSpreadsheet(bytes, { signal })).rejects.toBe('enough');
  });

  it('writes a merged class beside each of its pupils and a merged group header over each of its columns', async () => {
    const book = workbook(
      {
        '3B': [
          ['Nom', 'Classe', 'Trimestre 1', ''],
          ['', '', 'Oral', 'Note'],
          ...['a', 'b', 'c', 'd', 'e'].map((name, row) => [name, row === 0 ? '3B' : '', 10 + row, 11]),
        ],
      },
      ({ Sheets }) => {
        Sheets['3B']['!merges'] = ['C1:D1', 'A1:A2', 'B1:B2', 'B3:B7'].map(utils.decode_range);
      },
    );
    const { header, rows } = await readSpreadsheetTable(bytesOf(book, 'xlsx'));
    expect(rows.map(([, klass]) => klass)).toEqual(['3B', '3B', '3B', '3B', '3B']);
    expect(header).toEqual(['Nom', 'Classe', 'Trimestre 1 Oral', 'Trimestre 1 Note']);
  });

  it('shows an identifier with its zeros, and a duration as the sheet does', async () => {
    const book = workbook(
      {
        '3B': [
          ['id', 'durée'],
          [7, 1.5],
          [8, 0.25],
        ],
      },
      ({ Sheets }) => {
        for (const row of [2, 3]) {
          Object.assign(Sheets['3B'][`A${row}`] as object, { z: '00000' });
          Object.assign(Sheets['3B'][`B${row}`] as object, { z: row === 2 ? '[h]:mm' : 'hh:mm' });
        }
      },
    );
    const { rows } = await readSpreadsheetTable(bytesOf(book, 'xlsx'));
    expect(rows).toEqual([
      ['00007', '36:00'],
      ['00008', '06:00:00'],
    ]);
  });
});

describe('readSpreadsheet', () => {
  it('reads students, with the sheet’s row as the line of an issue', async () => {
    const rows = [['Classe de 3B'], [], ['Nom', 'Note'], ['Zoé', 12.5], [], ['Léo', 'Abs'], ['Ana', '9,5']];
    const dataset = await readSpreadsheet(bytesOf(workbook({ '3B': rows }), 'xlsx'));
    expect(dataset).toMatchObject({ names: ['Zoé', 'Ana'], grades: Float64Array.of(12.5, 9.5) });
    expect(dataset.report).toMatchObject({
      ...{ encoding: 'xlsx', delimiter: 'none', accepted: 2, skippedLines: [1] },
      excluded: [{ line: 6, code: 'absent', value: 'Abs' }],
    });
  });

  it('takes stated roles', async () => {
    const options = { roles: { grade: 'Né le' }, gradeScale: { min: 0, max: 100_000 } };
    const dataset = await readSpreadsheet(bytesOf(workbook({ '3B': classRows }), 'ods'), options);
    expect([...dataset.grades]).toEqual([40000, 40001.5]);
  });

  /** Some hundred kB that unpack to 130 MiB. */
  const bomb = zipSync({ 'xl/workbook.xml': [new Uint8Array(130 * 2 ** 20), { level: 1 }] });
  const ok = bytesOf(workbook({ '3B': classRows }), 'xlsx');
  it.each([
    ['no file', new Uint8Array()],
    ['a CSV file', strToU8('name,grade\nAna,12\n')],
    ['a file that is cut', ok.subarray(0, ok.length - 400)],
    ['a file that is cut after its first bytes', ok.subarray(0, 8)],
    ['a damaged file', ok.map((byte, at) => (at > 60 && at < 900 ? byte ^ 0x55 : byte))],
    ['another archive', archive({ 'readme.txt': 'hello' })],
    ['a text document', archive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' })],
    [
      'an old Office file without a workbook',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(2000)),
    ],
    [
      'cells that repeat billions of times',
      openDocument(
        `<table:table-row table:number-rows-repeated="1000000">${text('x', ' table:number-columns-repeated="16000"')}</table:table-row>`,
      ),
    ],
    ['a zip bomb', bomb],
  ])(
    'throws unreadable-spreadsheet for %s',
    async (_, bytes) => {
      await expect(readSpreadsheet(bytes)).rejects.toMatchObject({ code: 'unreadable-spreadsheet' });
    },
    60_000,
  );

  it('throws unreadable-spreadsheet for a zip bomb that lies about its size', async () => {
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    const directory = view.getUint32(lying.length - 6, true);
    for (const at of [22, directory + 24]) view.setUint32(at, 100, true);
    await expect(readSpreadsheet(lying)).rejects.toMatchObject({ code: 'unreadable-spreadsheet' });
  }, 60_000);

  it('throws empty-file for a workbook without text and no-grade-column for one without a grade', async () => {
    const empty = bytesOf(workbook({ a: [], b: [['', '']] }), 'xlsx');
    await expect(readSpreadsheet(empty)).rejects.toMatchObject({ code: 'empty-file' });
    const other = bytesOf(
      workbook({
        a: [
          ['ville', 'pays'],
          ['Lyon', 'France'],
        ],
      }),
      'xlsx',
    );
    await expect(readSpreadsheet(other)).rejects.toMatchObject({ code: 'no-grade-column' });
  });

  it('throws too-large beyond 50 MiB', async () => {
    const bytes = new Uint8Array(50 * 2 ** 20 + 1);
    bytes.set([0x50, 0x4b, 3, 4]);
    await expect(readSpreadsheet(bytes)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('keeps hostile text as text and pollutes nothing', async () => {
    const rows = [
      ['Nom', '__proto__', 'constructor', 'Note'],
      ['<img src=x onerror=alert(1)>', 'polluted', 'x', 12],
      ['=1+1', 'y', 'z', 9],
    ];
    const dataset = await readSpreadsheet(bytesOf(workbook({ __proto__x: rows }), 'xlsx'));
    expect(dataset.names).toEqual(['<img src=x onerror=alert(1)>', '=1+1']);
    expect([...dataset.columns.keys()]).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
