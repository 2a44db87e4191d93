import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdPort, makeBuiltMiniatureProject, removeMiniatureProject, start } from './miniature-project.js';

let project: string;

beforeAll(async () => {
  project = await makeBuiltMiniatureProject();
});

afterAll(() => removeMiniatureProject(project));

function startServer(env: NodeJS.ProcessEnv) {
  return start(process.execPath, [join(project, 'demo/server.mjs')], env);
}

describe('node demo/server.mjs', () => {
  it('listens on PORT, on every address, and says where in one line', async () => {
    const { port, release } = await holdPort();
    await release();
    const program = startServer({ PORT: String(port) });
    try {
      expect(await program.address).toBe(`http://localhost:${port}`);
      expect(program.output.stdout).toMatch(/^Improvability is at [^\n]+\n$/);
      const own = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
      const addresses = own.filter(({ family }) => family === 'IPv4').map(({ address }) => address);
      for (const host of ['127.0.0.1', '0.0.0.0', ...addresses])
        expect(await (await fetch(`http://${host}:${port}/healthz`)).text()).toBe('ok');
    } finally {
      program.process.kill();
      await program.ended;
    }
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends promptly with 0 on %s, though browsers stay connected',
    async (signal) => {
      const program = startServer({ PORT: '0' });
      const url = await program.address;
      await (await fetch(url)).text();
      // As a browser does in advance: connects and asks for nothing.
      const silent = connect(Number(new URL(url).port), '127.0.0.1');
      await once(silent, 'connect');
      const hungUp = once(silent, 'close');
      const asked = performance.now();
      program.process.kill(signal);
      expect(await program.ended).toBe(0);
      expect(performance.now() - asked).toBeLessThan(3000);
      expect(program.output.stderr).toBe('');
      await hungUp;
    },
  );

  it('says in one sentence that the port is taken and how to choose another', async () => {
    const { port, release } = await holdPort();
    const program = startServer({ PORT: String(port) });
    expect(await program.ended).toBe(1);
    expect(program.output).toEqual({
      stdout: '',
      stderr: `Port ${port} is already in use; choose another, for example: PORT=8052 ./run.sh\n`,
    });
    await release();
  });

  it.each(['abc', '70000', '-1', '80.5', ' ', '1e3'])('refuses PORT="%s" in one sentence', async (PORT) => {
    const program = startServer({ PORT });
    expect(await program.ended).toBe(1);
    expect(program.output.stderr).toBe(
      `PORT must be a whole number from 0 to 65535 and is "${PORT}"; choose another, for example: PORT=8052 ./run.sh\n`,
    );
  });

  it('takes FRAME_ANCESTORS', async () => {
    const program = startServer({ PORT: '0', FRAME_ANCESTORS: 'https://intranet.example' });
    const { headers } = await fetch(await program.address);
    expect(headers.get('content-security-policy')).toContain('frame-ancestors https://intranet.example;');
    program.process.kill();
    await program.ended;
  });

  it('says what to do when nothing was built', async () => {
    const unbuilt = await makeBuiltMiniatureProject();
    await rm(join(unbuilt, 'dist-demo'), { recursive: true });
    const program = start(process.execPath, [join(unbuilt, 'demo/server.mjs')], { PORT: '0' });
    expect(await program.ended).toBe(1);
    expect(program.output.stderr).toBe('The demo is not built yet; run: npm run build\n');
    await removeMiniatureProject(unbuilt);
  });
});
