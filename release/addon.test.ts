import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listUnneeded, pruneAddon, toAddonName, type Target } from './addon.ts';

const targets: readonly Target[] = (['darwin', 'linux', 'win32'] as const).flatMap((platform) =>
  (['arm64', 'x64'] as const).map((arch) => ({ platform, arch })),
);

/** A copy of the package as it is installed, without what takes long to copy. */
function copyPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plain-mirror-addon-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync('node_modules/better-sqlite3', folder, { recursive: true, filter: (path) => !/\/(deps|src)\//.test(path) });
  return folder;
}

test.each(targets)(
  'for $platform on $arch the package brings its file, and the seven others are not needed',
  (target) => {
    const prebuilt = readdirSync('node_modules/better-sqlite3/prebuilds');
    expect(prebuilt).toContain(toAddonName(target));
    expect(listUnneeded(target, prebuilt).filter((name) => name.endsWith('.node'))).toHaveLength(7);
  },
);

test('one file of machine code stays, with what loads it', () => {
  const folder = copyPackage();
  pruneAddon(folder, { platform: 'linux', arch: 'x64' });
  expect(readdirSync(join(folder, 'prebuilds'))).toEqual(['linux-x64.node']);
  expect(readdirSync(folder).toSorted()).toEqual(['LICENSE', 'README.md', 'lib', 'package.json', 'prebuilds']);
});

test('where the target has no file nothing is packaged', () => {
  const folder = copyPackage();
  rmSync(join(folder, 'prebuilds/win32-arm64.node'));
  writeFileSync(join(folder, 'prebuilds/win32-ia32.node'), '');
  expect(() => pruneAddon(folder, { platform: 'win32', arch: 'arm64' })).toThrow('brings no win32-arm64.node');
});
