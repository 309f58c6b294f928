import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashLock, hashSources, readStamp } from '../../electron/launch/sources.mjs';

describe('telling whether the build is stale', () => {
  let root = '';
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'plain-mirror-sources-'));
    write('package-lock.json', '{}');
    write('shared/money.ts', 'export const a = 1;');
    write('electron/app/router.ts', 'export const b = 1;');
    write('resources/templates/checklist.json', '[]');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it.each([
    ['a source is edited', 'shared/money.ts'],
    ['a template is edited', 'resources/templates/checklist.json'],
    ['a file is added', 'renderer/app/New.tsx'],
    ['another version of a part is locked', 'package-lock.json'],
    ['the build itself is set up differently', 'electron.vite.config.ts'],
  ])('sees that %s', (_what, path) => {
    const before = hashSources(root);
    write(path, 'something else');
    expect(hashSources(root)).not.toBe(before);
  });

  it('sees that a file is gone or has another name', () => {
    const before = hashSources(root);
    rmSync(join(root, 'shared/money.ts'));
    expect(hashSources(root)).not.toBe(before);
    write('shared/cash.ts', 'export const a = 1;');
    expect(hashSources(root)).not.toBe(before);
  });

  it('does not mind new times, tests, launch scripts or files of an editor', () => {
    const before = hashSources(root);
    utimesSync(join(root, 'shared/money.ts'), 1, 1);
    write('shared/money.test.ts', 'test');
    write('electron/launch/start.mjs', 'script');
    write('shared/.money.ts.swp', 'swap');
    write('docs/page.md', 'words');
    expect(hashSources(root)).toBe(before);
  });

  it('reads a stamp as it was written, and none where there is none', () => {
    write('out/stamp', `${hashLock(root)}\n`);
    expect(readStamp(join(root, 'out/stamp'))).toBe(hashLock(root));
    expect(readStamp(join(root, 'out/none'))).toBeNull();
  });
});
