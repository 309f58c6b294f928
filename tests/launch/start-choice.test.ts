import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callerFolder } from '../../electron/launch/caller-folder.mjs';
import { fetchElectron, findElectron, missingScreen } from '../../electron/launch/electron-binary.mjs';
import { asksForBrowser, browserInstead, couldNotStart } from '../../electron/launch/start-choice.mjs';

describe('choosing window or browser', () => {
  it.each([[['--no-open']], [['--port', '0']], [['--port=8080']], [['--demo', '--data', 'x', '--no-open']]])(
    'uses the browser host at once for %j',
    (args) => expect(asksForBrowser(args)).toBe(true),
  );

  it.each([[[]], [['--demo']], [['--data', 'my-port']]])('tries a window of its own for %j', (args) => {
    expect(asksForBrowser(args)).toBe(false);
  });

  it('does not look for a window where there is no screen', () => {
    expect(missingScreen('linux', {})).toMatch(/no screen/);
    expect(missingScreen('linux', { DISPLAY: ':0' })).toBeNull();
    expect(missingScreen('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBeNull();
    expect(missingScreen('win32', {})).toBeNull();
  });

  it('turns to the browser only where the window never came up', () => {
    expect([127, 0, 1, 130].map(couldNotStart)).toEqual([true, false, false, false]);
    expect(browserInstead('no reason')).not.toContain('\n');
  });

  it('takes a relative folder as the person meant it, not as npm does', () => {
    expect(callerFolder({ INIT_CWD: '/home/ann' }, '/app', '/app')).toBe('/home/ann');
    expect(callerFolder({ INIT_CWD: '/elsewhere' }, '/home/ann', '/app')).toBe('/home/ann');
    expect(callerFolder({}, '/app', '/app')).toBe('/app');
  });
});

describe("Electron's program", () => {
  let root = '';
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, 'node_modules/electron', path, '..'), { recursive: true });
    writeFileSync(join(root, 'node_modules/electron', path), text);
  };
  beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'plain-mirror-electron-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is found only where it is whole', () => {
    expect(findElectron(root)).toBeNull();
    write('path.txt', 'electron');
    expect(findElectron(root)).toBeNull();
    write('dist/electron', '');
    expect(findElectron(root)).toBe(join(root, 'node_modules/electron/dist/electron'));
  });

  it('is used when the fetch brings it', async () => {
    write(
      'install.js',
      `const { mkdirSync, writeFileSync } = require('node:fs');
       mkdirSync(__dirname + '/dist');
       writeFileSync(__dirname + '/dist/electron', '');
       writeFileSync(__dirname + '/path.txt', 'electron');`,
    );
    expect(await fetchElectron(root, process.execPath)).toBe(join(root, 'node_modules/electron/dist/electron'));
  });

  it('is done without when the fetch fails or takes too long', async () => {
    write('install.js', 'process.exit(1)');
    expect(await fetchElectron(root, process.execPath)).toBeNull();
    write('install.js', 'setInterval(() => {}, 1000)');
    expect(await fetchElectron(root, process.execPath, 300)).toBeNull();
  });
});
