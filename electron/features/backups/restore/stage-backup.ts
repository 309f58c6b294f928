import type Database from 'better-sqlite3';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Refusal } from '../../../../shared/refusal.ts';
import { checkStore } from '../../../db/check.ts';
import { makeFreshFile, RowError, type FreshFile } from '../../../db/fresh-file.ts';
import { finish, listUnfinishedJobs, undoJob, updateJob } from '../../../db/jobs.ts';
import { listKeptTables } from '../../../db/kept-tables.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { openStaged, type StagedFolder } from '../../../db/open-staged.ts';
import { rebuildComputed } from '../../../db/rebuild.ts';
import type { SqlValue } from '../../../db/sql.ts';
import type { Store } from '../../../db/store.ts';
import type { OpenedBackup } from '../open-backup.ts';
import { openCopy } from './read-copy.ts';

/** Where a backup is made ready, and who hears of it. */
export type StagingBackup = StagedFolder & {
  readonly report: (doing: string, done: number, total: number | null) => void;
  readonly signal: AbortSignal;
  /** What this computer is called in the journal; a new name where nobody was at home here before. */
  readonly deviceId: string | null;
};

/** Rows between two looks at whether somebody cancelled: some ten milliseconds. */
const rowsALook = 2000;

/** What comes of each table: all of it, but of jobs only those that wrote something; others speak of this computer. */
const only: Readonly<Record<string, string>> = {
  jobs: 'WHERE job_id IN (SELECT job_id FROM commits WHERE job_id IS NOT NULL)',
};

type Source = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: () => IterableIterator<unknown>;
};

function openSource(copy: Database.Database, name: string): Source {
  const statement = copy.prepare(`SELECT * FROM "${name}" ${only[name] ?? ''}`).raw();
  return { name, columns: statement.columns().map((column) => column.name), rows: () => statement.iterate() };
}

function countRows(copy: Database.Database, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + Number(copy.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()), 0);
}

async function fillTables(file: FreshFile, copy: Database.Database, staging: StagingBackup): Promise<void> {
  const isThere = copy.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck();
  const names = listKeptTables(staging.tables, staging.recomputed).filter((name) => isThere.get(name) !== undefined);
  const total = countRows(copy, names);
  let done = 0;
  for (const name of names) {
    const source = openSource(copy, name);
    const filling = file.fill(name, source.columns);
    try {
      for (const row of source.rows()) {
        // Raw rows of a table are arrays of what SQLite can bind; the fresh table's own types refuse what is odd.
        filling.add(row as SqlValue[]);
        done += 1;
        if (done % rowsALook !== 0) continue;
        staging.report(`Bringing back ${name.replaceAll('_', ' ')}`, done, total);
        await nextTurn();
        staging.signal.throwIfAborted();
      }
    } catch (cause) {
      if (!(cause instanceof RowError)) throw cause;
      throw new Refusal('BAD_ROW', `A row of ${name} in this backup does not fit its table: ${cause.message}.`);
    }
  }
}

async function keepAttachments({ attachments }: OpenedBackup, { folder, signal }: StagingBackup): Promise<void> {
  mkdirSync(join(folder, 'attachments'), { recursive: true, mode: 0o700 });
  for (const { name, path } of attachments) {
    if (path === null) continue;
    await nextTurn();
    signal.throwIfAborted();
    copyFileSync(path, join(folder, 'attachments', name));
  }
}

/** A backup made while something was being taken in holds half of it; nobody is going on with it. */
function undoUnfinished(store: Store<never>, at: number): void {
  for (const { id } of listUnfinishedJobs(store)) {
    finish(undoJob(store, id, { personId: null, role: null, at }));
    updateJob(store, id, 'failed', { at, error: 'The backup was made while this was running; it was taken back.' });
  }
}

function assertWhole(store: Store<never>): void {
  const [found] = checkStore(store).filter(({ problems }) => problems.length > 0);
  if (found === undefined) return;
  throw new Refusal('NOT_WHOLE', `The rows of this backup do not fit together (${found.what}: ${found.problems[0]}).`);
}

/**
 * Makes a whole data folder of a backup, apart from the one it will become: its rows one by one into a fresh file at
 * the data version they were kept at, never the file itself; then this program's own steps; then everything that is
 * computed, computed anew; then the check that `mirror check` runs, the journal's chain included. Nobody has access to
 * it yet. Throws a Refusal where anything does not fit, and then the folder is of no use.
 */
export async function stageBackup(opened: OpenedBackup, staging: StagingBackup): Promise<Store<never>> {
  const { folder } = staging;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const copy = openCopy(opened.databasePath, opened.manifest.dataVersion, migrations);
  try {
    const file = makeFreshFile(
      folder,
      migrations.filter(({ number }) => number <= opened.manifest.dataVersion),
      listKeptTables(staging.tables, staging.recomputed),
    );
    try {
      if (staging.deviceId !== null)
        file.fill('store', ['only_row', 'device_id', 'created_at']).add([1, staging.deviceId, staging.now()]);
      await fillTables(file, copy, staging);
    } finally {
      file.close();
    }
  } finally {
    copy.close();
  }
  await keepAttachments(opened, staging);
  staging.report('Counting everything anew', 0, null);
  await nextTurn();
  const store = openStaged(staging);
  try {
    rebuildComputed(store);
    undoUnfinished(store, staging.now());
    staging.report('Looking whether all of it is whole', 0, null);
    await nextTurn();
    staging.signal.throwIfAborted();
    assertWhole(store);
    return store;
  } catch (cause) {
    store.close();
    throw cause;
  }
}
