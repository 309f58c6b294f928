import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { toFaultShape } from '../../shared/fault-shape.ts';
import { openLogFiles } from './log-files.ts';

const at = Date.UTC(2026, 10, 19, 10);

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plain-mirror-logs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a line tells the moment, what happened and where in the program', () => {
  const dataDir = makeFolder();
  const logs = openLogFiles(dataDir, () => at);
  logs.note({ event: 'procedure-failed', what: 'log.record', ms: 12, fault: toFaultShape(new Error('Ann Meier')) });
  const text = readFileSync(join(dataDir, 'logs/mirror.log'), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ at: '2026-11-19T10:00:00.000Z', event: 'procedure-failed', ms: 12 });
  expect(text).toContain('log.record');
  expect(text).not.toContain('Ann');
});

test('what does not look like a name of the program is left out', () => {
  const dataDir = makeFolder();
  openLogFiles(dataDir, () => at).note({ event: 'window-gone', code: 'Ann Meier', what: 'called about a leak' });
  expect(readFileSync(join(dataDir, 'logs/mirror.log'), 'utf8')).toBe(
    '{"at":"2026-11-19T10:00:00.000Z","event":"window-gone"}\n',
  );
});

test('five files are kept, none larger than it may be, the newest lines in the first', () => {
  const dataDir = makeFolder();
  const logs = openLogFiles(dataDir, () => at, 500);
  for (let ms = 0; ms < 100; ms += 1) logs.note({ event: 'procedure-slow', ms });
  const names = ['mirror.1.log', 'mirror.2.log', 'mirror.3.log', 'mirror.4.log', 'mirror.log'];
  expect(readdirSync(logs.folder).toSorted()).toEqual(names);
  for (const name of names) expect(statSync(join(logs.folder, name)).size).toBeLessThanOrEqual(500);
  expect(readFileSync(join(logs.folder, 'mirror.log'), 'utf8')).toContain('"ms":99}');
  expect(readFileSync(join(logs.folder, 'mirror.1.log'), 'utf8')).not.toContain('"ms":99}');
});

test('a folder that takes no file stops nothing', () => {
  const dataDir = makeFolder();
  writeFileSync(join(dataDir, 'logs'), 'a file where the folder should be');
  expect(() => openLogFiles(dataDir, () => at).note({ event: 'program-started' })).not.toThrow();
});
