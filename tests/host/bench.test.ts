import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'plain-mirror-bench-test-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Every line of the table; how fast anything is differs from computer to computer and is not tested. */
const subjects = [
  'start, until the engine answers',
  'an empty call, to the engine and back',
  'log one entry',
  'search, a common word',
  'search, two words',
  'list, the newest fifty',
  'filter, unhappy and unsorted at one touchpoint',
  'overview, all of it',
  'survey results',
  'export, everything',
  'backup, verified',
  'import CSV',
];

test('the bench measures every subject at a small size', () => {
  const run = join(import.meta.dirname, '../bench/run.ts');
  const args = [run, '--sizes', '500', '--rounds', '1', '--folder', folder];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).not.toContain('Error');
  expect(status).toBe(0);
  const lines = stdout.split('\n').filter((line) => line.startsWith('|'));
  for (const subject of subjects) expect(lines.some((line) => line.includes(subject))).toBe(true);
  expect(stdout).not.toMatch(/NaN|Infinity/);
  expect(stdout).toContain('the host thread stood still');
});
