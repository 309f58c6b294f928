import type Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { toPosition } from '../../electron/db/positions.ts';
import { toEntryRow } from '../../electron/features/log/log.store.ts';
import { entries } from '../../electron/features/log/log.tables.ts';
import { openWriter } from '../../electron/db/connection.ts';
import { write } from '../../electron/db/write.ts';
import type { App } from '../../electron/app/app.ts';
import { makeEntryMaker } from './company.ts';
import { median, printFigure, printPlain } from './numbers.ts';

const rounds = 600;

/** The entries table alone, with the same rows and indexes: no search index, no summaries, no journal, no receipts. */
function openBareTable(app: App): Database.Database {
  const path = join(app.store.dataDir, '..', 'plain-mirror-bench-bare.sqlite');
  for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
  const bare = openWriter(path);
  bare.pragma('foreign_keys = OFF');
  bare.prepare('ATTACH ? AS source').run(app.store.path);
  const definitions = bare
    .prepare(
      "SELECT sql FROM source.sqlite_schema WHERE tbl_name = 'entries' AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC",
    )
    .pluck()
    .all()
    .map(String);
  for (const definition of definitions) bare.exec(definition);
  bare.exec('INSERT INTO main.entries SELECT * FROM source.entries ORDER BY position');
  bare.exec('DETACH source');
  return bare;
}

/** `write()` of one entry ÷ a bare synced insert of the same row into the same indexed table. */
export function benchWrite(app: App): void {
  const bare = openBareTable(app);
  const read = (query: string): string[] => app.store.database.prepare(query).pluck().all().map(String);
  const makeEntry = makeEntryMaker(
    // Ids read back from our own tables.
    {
      customers: read('SELECT customer_id FROM customers') as never[],
      touchpoints: read('SELECT touchpoint_id FROM touchpoints') as never[],
      locations: read('SELECT location_id FROM locations') as never[],
    },
    Date.now(),
  );
  const bareMs: number[] = [];
  const writeMs: number[] = [];
  let heardAt = Date.now();
  let insert: Database.Statement | null = null;
  for (let round = 0; round < rounds; round += 1) {
    heardAt += 2;
    const one = toEntryRow(makeEntry(heardAt), toPosition(heardAt));
    const other = toEntryRow(makeEntry(heardAt + 1), toPosition(heardAt + 1));
    insert ??= bare.prepare(
      `INSERT INTO entries (${Object.keys(one).join(', ')}) VALUES (${Object.keys(one)
        .map(() => '?')
        .join(', ')})`,
    );
    const bareStart = performance.now();
    insert.run(...Object.values(one));
    const writeStart = performance.now();
    write(
      app.store,
      { id: v7(), what: 'log.recorded', input: other },
      { personId: null, role: 'staff', at: heardAt },
      (tx) => {
        tx.insert(entries, other);
        return { answer: { id: other['entry_id'] } };
      },
    );
    const end = performance.now();
    bareMs.push(writeStart - bareStart);
    writeMs.push(end - writeStart);
  }
  bare.close();
  printPlain('bare synced insert', `${median(bareMs).toFixed(3)} ms`);
  printPlain('write()', `${median(writeMs).toFixed(3)} ms`);
  printFigure('write() ÷ bare synced insert', median(writeMs) / median(bareMs), 3);
}
