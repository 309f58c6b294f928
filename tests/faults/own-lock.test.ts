import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { backUp } from '../../electron/db/backup.ts';
import { checkStore } from '../../electron/db/check.ts';
import { copyLogBack, openReader } from '../../electron/db/connection.ts';
import { commandId, openTestApp, type TestApp } from '../factories/app.ts';
import { startChild } from '../factories/child.ts';
import { recordEntry } from '../factories/entries.ts';
import { eventually } from '../factories/eventually.ts';
import { childFile } from './company.ts';
import { reportFault } from './report-fault.ts';

/** Another process, which tries to get in whenever it is asked to. */
async function startProbe(dataDir: string): Promise<() => Promise<string | null>> {
  const child = startChild(childFile('probe-lock'), [dataDir]);
  expect(await child.nextLine()).toBe('ready');
  return () => {
    child.tell('now');
    return child.nextLine();
  };
}

/** Everything of ours that reads the folder while a save is under way. */
const readings: readonly (readonly [what: string, read: (app: TestApp) => void])[] = [
  ['a backup', ({ app, dataDir, clock }) => void backUp(app.store.path, dataDir, 'by-hand', clock.now())],
  ['a reading connection', ({ app }) => void openReader(app.store.path).close()],
  ['a connection that copies the log back', ({ app }) => copyLogBack(app.store.path)],
  ['a check of everything', ({ app }) => void checkStore(app.store)],
  [
    'a look at the folder',
    ({ dataDir }) => {
      for (const name of readdirSync(dataDir)) statSync(join(dataDir, name));
      statfsSync(dataDir);
    },
  ],
];

/** Another program reads all there is, byte for byte, as a virus scanner does. */
function readAsScanner(folder: string) {
  const code = `const fs = require('node:fs'); const path = require('node:path');
    for (const file of fs.readdirSync(process.argv[1], { recursive: true, withFileTypes: true }))
      if (file.isFile()) fs.readFileSync(path.join(file.parentPath, file.name))`;
  return spawnSync(process.execPath, ['-e', code, folder], { encoding: 'utf8' });
}

// Fault 11: a program that closes any file of its database lets go of every lock it has on it.
test('nothing the program does with its own folder lets another process in', async () => {
  const app = await openTestApp();
  onTestFinished(() => app.close());
  await recordEntry(app, app.as('staff'));
  const probe = await startProbe(app.dataDir);
  const kept = 'folder kept, database kept';
  const found: [string, string | null][] = [];
  const { database } = app.app.store;
  for (const [what, read] of readings) {
    database.exec('BEGIN IMMEDIATE');
    read(app);
    found.push([what, await probe()]);
    database.exec('ROLLBACK');
  }
  // What writes at its end is not done inside a save; the folder must be held all the same.
  const owner = app.as('owner');
  const { jobId } = await owner.exports.start({ commandId: commandId() });
  await eventually(async () => expect((await owner.jobs.get({ id: jobId })).state).toBe('done'));
  database.exec('BEGIN IMMEDIATE');
  found.push(['an export', await probe()]);
  database.exec('ROLLBACK');
  database.exec('BEGIN IMMEDIATE');
  const read = readAsScanner(app.dataDir);
  expect(read.error?.message ?? read.stderr).toBe('');
  found.push(['a virus scanner that reads every file', await probe()]);
  database.exec('ROLLBACK');
  const dropped = found.filter(([, answer]) => answer !== kept);
  reportFault(11, 'our own readings of the folder', { rounds: found.length, partial: dropped.length });
  expect(dropped).toEqual([]);
});

test('the probe sees a lock that was dropped: reading the lock’s own file is enough', async (context) => {
  // Only where locks belong to processes and not to opened files.
  if (process.platform === 'win32') return context.skip('Windows keeps locks by opened file');
  const app = await openTestApp();
  onTestFinished(() => app.close());
  const probe = await startProbe(app.dataDir);
  const lock = join(app.dataDir, 'in-use.sqlite');
  expect(existsSync(lock)).toBe(true);
  expect(await probe()).toMatch('folder kept');
  readFileSync(lock);
  expect(await probe()).toMatch('folder taken');
});
