import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from './tiny-bridge.ts';

type Served = {
  readonly address: Promise<string>;
  readonly ended: Promise<{ code: number | null; stderr: string }>;
  stop(signal?: NodeJS.Signals): void;
};

function serve(args: string[], env: Record<string, string> = {}): Served {
  const file = join(import.meta.dirname, 'engines/serve-tiny.ts');
  const child = spawn(process.execPath, [file, '--no-open', ...args], {
    env: { ...process.env, ...env },
    stdio: 'pipe',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [stdout, stderr] = ['', ''];
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
    child.on('close', (code) => resolve({ code, stderr }));
  });
  const printed = new Promise<string>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      stdout += bytes.toString();
      const address = /https?:\S+/.exec(stdout)?.[0];
      if (address !== undefined) resolve(address);
    });
  });
  const early = ended.then(({ stderr: words }) => Promise.reject(new Error(`It ended early: ${words}`)));
  const address = Promise.race([printed, early]);
  address.catch(() => undefined);
  return { address, ended, stop: (signal = 'SIGTERM') => child.kill(signal) };
}

test('the first address it prints lets a person in, and it ends cleanly when told', async () => {
  const folder = makeFolder();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const served = serve(['--data', folder, '--port', '0'], {});
    const address = await served.address;
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{22}$/);
    expect((await fetch(new URL('/hello', address))).status).toBe(200);
    served.stop(signal);
    expect(await served.ended).toEqual({ code: 0, stderr: '' });
  }
  expect(readFileSync(join(folder, 'closings'), 'utf8').trim().split('\n')).toHaveLength(2);
});

test('a folder that cannot be opened is said in a sentence, once, with exit code 1', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'held'), '');
  const { code, stderr } = await serve(['--data', folder, '--port', '0']).ended;
  expect({ code, stderr }).toEqual({ code: 1, stderr: 'Another Plain Mirror holds this folder.\n' });
});

test('a port that is taken is said in a sentence, with exit code 1', async () => {
  const first = serve(['--data', makeFolder(), '--port', '0']);
  const { port } = new URL(await first.address);
  const { code, stderr } = await serve(['--data', makeFolder(), '--port', port]).ended;
  expect(code).toBe(1);
  expect(stderr).toContain(`Port ${port} can't be used`);
  first.stop();
});

test('a wrong option is said in a sentence, with exit code 2', async () => {
  const { code, stderr } = await serve(['--colour']).ended;
  expect(code).toBe(2);
  expect(stderr).toContain('--colour');
});

test('the sample company gets a folder of its own beside the usual one', async () => {
  const base = makeFolder();
  const served = serve(['--demo', '--port', '0'], { PLAIN_MIRROR_HOME: join(base, 'shop') });
  await served.address;
  served.stop();
  await served.ended;
  expect(readdirSync(base)).toEqual(['shop-sample']);
});

test('the sample company goes into an empty folder, and again into the same, but never among other files', async () => {
  const folder = join(makeFolder(), 'empty');
  for (let starts = 0; starts < 2; starts += 1) {
    const served = serve(['--demo', '--data', folder, '--port', '0']);
    expect(await served.address).toContain('?token=');
    served.stop();
    await served.ended;
  }
  const full = join(makeFolder(), 'full');
  mkdirSync(full);
  writeFileSync(join(full, 'letter.txt'), 'Dear Ann');
  const { code, stderr } = await serve(['--demo', '--data', full, '--port', '0']).ended;
  expect(code).toBe(1);
  expect(stderr).toContain('is not empty');
  expect(readdirSync(full)).toEqual(['letter.txt']);
});
