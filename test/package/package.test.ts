import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as core from '../../src/core/index.js';
import { bundle } from './bundle.js';
import { entryPoints, isJson } from './entry-points.js';
import { installPackage, repository, run, runModule, type InstalledPackage } from './installed-package.js';

let installed: InstalledPackage;
let project: string;

beforeAll(async () => {
  installed = await installPackage();
  project = installed.project;
});

afterAll(() => installed.remove());

describe('the tarball', () => {
  const single = [
    'CHANGELOG.md',
    'LICENSE',
    'NOTICE',
    'README.fr.md',
    'README.md',
    'custom-elements.json',
    'dist-cdn/improvability-spreadsheet.min.js',
    'dist-cdn/improvability-training.min.js',
    'dist-cdn/improvability-worker.min.js',
    'dist-cdn/improvability.min.js',
    'model/improvability-model.json',
    'package.json',
  ];

  test('holds the built package, its papers, and nothing else', () => {
    const { packed } = installed;
    expect(packed).toEqual(expect.arrayContaining(single));
    const others = packed.filter((path) => !single.includes(path));
    expect(others.filter((path) => !/^dist\/.*\.(js|d\.ts)$/.test(path))).toEqual([]);
    expect(others.filter((path) => /test|stories|demo/.test(path))).toEqual([]);
  });

  test('is clean to publint', async () => {
    const { messages } = await publint({
      pkgDir: join(project, 'node_modules/improvability'),
      pack: false,
      strict: true,
    });
    expect(messages).toEqual([]);
  });
});

describe('in Node', () => {
  // The middle pupil is halfway in every habit.
  const csv = [
    'StudentID,studytime,Dalc,absences,Medu,age,failures,goout,schoolsup,higher,internet,Mjob,Fjob,FinalGrade',
    'a,1,5,20,1,18,2,5,yes,no,no,other,other,6',
    'b,2,3,10,2,17,0,3,no,yes,yes,health,services,11',
    'c,3,1,0,4,15,0,2,no,yes,yes,services,teacher,17',
  ].join('\n');

  test('improvability/core scores a file', async () => {
    await writeFile(join(project, 'class.csv'), csv);
    const output = await runModule(
      project,
      'score.js',
      `import { readFileSync } from 'node:fs';
       import { improvability, parseDataset, parseModel, readinessFactors, weightedScore } from 'improvability/core';
       import model from 'improvability/model.json' with { type: 'json' };
       const dataset = parseDataset(readFileSync('class.csv'));
       const weighted = [...weightedScore(dataset, readinessFactors)];
       const gaps = [...improvability(parseModel(model), dataset)];
       console.log(JSON.stringify({ ids: dataset.ids, weighted, gaps }));`,
    );
    expect(output).toMatchObject({ code: 0, stderr: '' });
    const { ids, weighted, gaps } = JSON.parse(output.stdout) as Record<string, number[]>;
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(weighted).toEqual([0, 5, 10]);
    const model = JSON.parse(
      await readFile(join(repository, 'model/improvability-model.json'), 'utf8'),
    ) as unknown;
    const { improvability, parseDataset, parseModel } = core;
    expect(gaps).toEqual([...improvability(parseModel(model), parseDataset(csv))]);
    // Whatever the model, the pupil with the low grade lies above the one with the high grade.
    expect(gaps[0]).toBeGreaterThan(gaps[2]);
  });

  test.each(entryPoints())('%s is imported in silence', async (entryPoint) => {
    const attributes = isJson(entryPoint) ? ', { with: { type: "json" } }' : '';
    const output = await runModule(
      project,
      'import.js',
      `const before = new Set(Reflect.ownKeys(globalThis));
       await import('${entryPoint}'${attributes});
       console.log(JSON.stringify(Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String)));`,
    );
    expect(output).toMatchObject({ code: 0, stderr: '' });
    const added = JSON.parse(output.stdout) as string[];
    // zod keeps its settings there; Lit its versions, and outside a browser a registry for elements.
    const allowed = /^__zod_|^lit|^reactiveElementVersions$|^customElements$/;
    expect(added.filter((key) => !allowed.test(key))).toEqual([]);
    if (/^improvability\/(core|training|locales)/.test(entryPoint))
      expect(added.filter((key) => !key.startsWith('__zod_'))).toEqual([]);
  });

  test('improvability/core has its public names', async () => {
    const { stdout } = await runModule(
      project,
      'names.js',
      `import * as core from 'improvability/core';
       import * as training from 'improvability/training';
       console.log(JSON.stringify({ core: Object.keys(core), training: Object.keys(training) }));`,
    );
    const names = JSON.parse(stdout) as Record<'core' | 'training', string[]>;
    expect(names.core.sort()).toEqual(Object.keys(core).sort());
    // What code of others is built on: none of it goes away or changes its name unnoticed.
    expect(names.core).toEqual(
      expect.arrayContaining([
        ...[
          'DatasetError',
          'ModelError',
          'countIssues',
          'datasetFromColumns',
          'expectedGrade',
          'explainStudent',
        ],
        ...['gradeInterval', 'guessRoles', 'improvability', 'isTrainingData', 'joinTable', 'leverFactors'],
        ...['modelFit', 'parseDataset', 'parseModel', 'readDataset', 'readTable', 'readinessFactors'],
        ...['reportToCsv', 'similarStudents', 'weightedScore'],
      ]),
    );
    expect(names.training).toEqual(expect.arrayContaining(['crossFit', 'trainModel']));
  });
});

describe('types', () => {
  const files = {
    'everything.ts': entryPoints()
      .map((path, index) =>
        isJson(path)
          ? `import module${index} from '${path}' with { type: 'json' };\nexport const entry${index}: object = module${index};`
          : `import * as module${index} from '${path}';\nexport const entry${index}: object = module${index};`,
      )
      .join('\n'),
    'uses.ts': `
      import { DatasetError, parseDataset, readinessFactors, weightedScore } from 'improvability/core';
      import type { Dataset, Factor, GradeModel } from 'improvability/core';
      import { trainModel } from 'improvability/training';
      import { FactorsChangeEvent, type ImprovabilityChart } from 'improvability';

      const dataset: Dataset = parseDataset('grade\\n12');
      const factors: readonly Factor[] = [...readinessFactors, { column: 'age', weight: 3, direction: 'lowers' }];
      export const scores: Float64Array = weightedScore(dataset, factors);
      export const training: Promise<{ readonly model: GradeModel }> = trainModel(dataset);
      export const code = (error: unknown): string => (error instanceof DatasetError ? error.code : '');

      const chart: ImprovabilityChart = document.createElement('improvability-chart');
      chart.dataset = dataset;
      chart.score = 'weighted';
      chart.addEventListener('improvability-factors-change', ({ detail }) => void detail.factors.length);
      chart.addEventListener(FactorsChangeEvent.type, () => undefined);

      // @ts-expect-error a direction is one of two words
      export const wrong: Factor = { column: 'age', weight: 3, direction: 'up' };
      // @ts-expect-error a dataset is not written to
      dataset.length = 2;
    `,
  };

  test.each([
    { module: 'nodenext', moduleResolution: 'nodenext' },
    { module: 'esnext', moduleResolution: 'bundler' },
  ])('compile with moduleResolution $moduleResolution, libraries checked too', async (resolution) => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(project, name), text);
    const compilerOptions = {
      ...resolution,
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: [],
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      resolveJsonModule: true,
    };
    await writeFile(
      join(project, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: Object.keys(files) }),
    );
    const tsc = join(repository, 'node_modules/typescript/bin/tsc');
    const output = await run(project, process.execPath, tsc, '--project', 'tsconfig.json');
    expect(output).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('a Vite production build', () => {
  // The tests run as NODE_ENV=test, for which Vite would take the libraries' development builds.
  beforeAll(() => void vi.stubEnv('NODE_ENV', 'production'));
  afterAll(() => void vi.unstubAllEnvs());

  test('keeps every registration with improvability/define', async () => {
    const { registered } = await bundle(project, `import 'improvability/define';`);
    const elements = entryPoints().flatMap((path) => /\/define\/(.+)/.exec(path)?.[1] ?? []);
    expect(elements).toContain('chart');
    expect(registered.sort()).toEqual(elements.map((name) => `improvability-${name}`).sort());
  });

  test('keeps one registration with improvability/define/chart', async () => {
    const { registered } = await bundle(project, `import 'improvability/define/chart';`);
    expect(registered).toEqual(['improvability-chart']);
  });

  test('keeps the class and registers nothing with the class alone', async () => {
    const { registered, modules } = await bundle(
      project,
      `import { ImprovabilityChart } from 'improvability'; globalThis.chart = ImprovabilityChart;`,
    );
    expect(registered).toEqual([]);
    expect(modules.some((path) => path.endsWith('components/chart/chart.js'))).toBe(true);
    expect(modules.filter((path) => path.endsWith('define.js'))).toEqual([]);
  });

  test('drops a class that is not used', async () => {
    const { modules } = await bundle(
      project,
      `import { ImprovabilityChart } from 'improvability'; console.log('nothing');`,
    );
    expect(modules.filter((path) => path.includes('improvability/dist'))).toEqual([]);
  });

  test('takes of improvability/core only what is used', async () => {
    const { modules } = await bundle(
      project,
      `import { weightedScore } from 'improvability/core'; globalThis.score = weightedScore;`,
    );
    expect(modules.some((path) => path.endsWith('weighted-score.js'))).toBe(true);
    const libraries = modules.flatMap(
      (path) => /node_modules\/(?!improvability)([^/]+)/.exec(path)?.[1] ?? [],
    );
    expect(libraries).toEqual([]);
    expect(modules.filter((path) => /dist\/(components|model|core\/training)/.test(path))).toEqual([]);
  });
});
