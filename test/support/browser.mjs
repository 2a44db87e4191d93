// Finds a Chromium for the tests, so that `npm cit` needs nothing but Node and npm. In this order: CHROME_PATH,
// Playwright's own download, one installed on the system, the one that npm ships inside @sparticuz/chromium.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const args = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-sandbox',
];

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Launch options for Playwright's `chromium.launch`.
 * @returns {Promise<{executablePath: string, args: string[], env?: Record<string, string | undefined>}>}
 */
export async function browserLaunchOptions() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names a file that does not exist: ${chosen}`);
    return { executablePath: chosen, args };
  }
  const { chromium } = await import('playwright');
  const installed = [chromium.executablePath(), ...systemPaths].find((path) => path && existsSync(path));
  if (installed) return { executablePath: installed, args };
  if (process.platform === 'linux' && process.arch === 'x64') return shippedChromium();
  throw new Error(
    'The tests need Chrome or Chromium. Install one, or run `npx playwright install chromium`, or set CHROME_PATH to its program file.',
  );
}

/** Unpacks @sparticuz/chromium once, into a folder of its own under node_modules/.cache. */
function shippedChromium() {
  const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
  const { version } = JSON.parse(readFileSync(join(modules, '@sparticuz/chromium/package.json'), 'utf8'));
  const cache = join(modules, '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    const unfinished = join(cache, `chromium-${version}-${process.pid}`);
    mkdirSync(unfinished, { recursive: true });
    unpackInto(unfinished);
    // The shipped list of font folders names places of another system.
    const fonts = [join(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
    const fontCache = `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`;
    writeFileSync(
      join(unfinished, 'fonts', 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts}${fontCache}</fontconfig>`,
    );
    // Another process may have been faster: its folder is as good.
    try {
      renameSync(unfinished, folder);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  return {
    executablePath: join(folder, 'chromium'),
    args,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

/** In a process of its own: the package reads TMPDIR and changes the environment when it is imported. */
function unpackInto(folder) {
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`Unpacking @sparticuz/chromium failed: ${run.stderr}`);
}
