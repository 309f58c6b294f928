import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cruiseFolders } from './cruise.ts';
import { root, sourceFolders } from './project.ts';

/** Each line is a file with an import that must be seen, and the rule that must name it. */
const planted: readonly (readonly [rule: string, from: string, imported: string])[] = [
  ['shared-is-pure', 'shared/planted-a.ts', 'node:fs'],
  ['shared-is-pure', 'shared/planted-b.ts', 'react'],
  ['shared-is-pure', 'shared/planted-c.ts', '../electron/db/planted.ts'],
  ['features-of-the-engine-are-apart', 'electron/features/log/planted-a.ts', '../actions/planted.ts'],
  ['features-of-the-engine-are-apart', 'electron/features/log/planted-b.ts', '../../desktop/planted.ts'],
  ['features-of-the-engine-are-apart', 'electron/features/log/planted-c.ts', '../../app/router.ts'],
  ['what-features-build-on-knows-none', 'electron/app/context.ts', '../features/actions/planted.ts'],
  ['store-knows-no-feature', 'electron/db/planted-a.ts', '../features/actions/planted.ts'],
  ['store-knows-no-feature', 'electron/db/planted-b.ts', '../../shared/features/log.ts'],
  ['app-knows-no-host', 'electron/app/planted.ts', '../desktop/planted.ts'],
  ['hosts-only-forward', 'electron/host/planted.ts', '../db/planted.ts'],
  ['electron-only-in-desktop', 'electron/app/planted-b.ts', 'electron'],
  ['entries-only-wire', 'electron/serve.ts', './db/planted.ts'],
  ['nobody-imports-an-entry', 'electron/app/planted-c.ts', '../serve.ts'],
  ['launch-needs-no-package', 'electron/launch/planted.mjs', 'zod'],
  ['page-has-no-node', 'renderer/app/planted.tsx', '../../electron/db/planted.ts'],
  ['page-imports-no-core-module', 'renderer/app/planted-b.tsx', 'node:fs'],
  ['features-of-the-page-are-apart', 'renderer/features/log/planted.tsx', '../actions/planted.tsx'],
  ['parts-know-no-screen', 'renderer/parts/planted.tsx', '../features/actions/planted.tsx'],
  ['ui-asks-nothing', 'renderer/ui/planted.tsx', '../parts/plain.tsx'],
  ['source-imports-no-test', 'electron/app/planted-d.ts', '../../tests/planted.ts'],
  ['no-built-in-sqlite', 'electron/db/planted-c.ts', 'node:sqlite'],
  ['ships-only-dependencies', 'electron/app/planted-e.ts', 'vite'],
  ['no-cycle', 'electron/app/circle-a.ts', './circle-b.ts'],
  ['resolves', 'electron/app/planted-f.ts', './nowhere.ts'],
];

/** What the planted imports point at. */
const targets = [
  'electron/db/planted.ts',
  'electron/features/actions/planted.ts',
  'electron/desktop/planted.ts',
  'electron/app/router.ts',
  'shared/features/log.ts',
  'renderer/features/actions/planted.tsx',
  'renderer/parts/plain.tsx',
  'tests/planted.ts',
];

describe('the folder rules', () => {
  it('hold for every file of the project', async () => {
    const { summary, modules } = await cruiseFolders(root, [...sourceFolders, 'tests']);
    const own = modules.filter(({ source }) => sourceFolders.some((folder) => source.startsWith(`${folder}/`)));
    expect(own.length).toBeGreaterThan(50);
    expect(own.some(({ dependencies }) => dependencies.length > 0)).toBe(true);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });
});

describe('a planted import', () => {
  let folder = '';
  let seen: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plain-mirror-rules-'));
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    write(
      'package.json',
      JSON.stringify({ type: 'module', dependencies: { zod: '*' }, devDependencies: { vite: '*' } }),
    );
    for (const path of targets) write(path, 'export const target = 1;\n');
    write('electron/app/circle-b.ts', "export { circle } from './circle-a.ts';\n");
    planted.forEach(([rule, path, imported], index) => {
      // Half of them as type imports: a type is a tie as well, only not in a cycle.
      const kind = index % 2 === 0 || path.endsWith('.mjs') || rule === 'no-cycle' ? 'import' : 'import type';
      write(path, `${kind} { circle } from '${imported}';\nexport { circle };\n`);
    });
    const { summary } = await cruiseFolders(folder, [...sourceFolders, 'tests']);
    seen = summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(planted)('is seen by the rule %s in %s', (rule, from) => {
    expect(seen).toContain(`${rule} ${from}`);
  });
});
