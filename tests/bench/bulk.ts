import Database from 'better-sqlite3';
import { parse } from 'csv-parse';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { backUp } from '../../electron/db/backup.ts';
import type { CommandId, JobId } from '../../shared/ids.ts';
import type { Bench } from './bench.ts';
import { writeCsv } from './peers.ts';
import { timeByTurns } from './readings.ts';
import type { Stack } from './stack.ts';
import type { Row } from './table.ts';

/** Readings of what takes seconds: it varies little. */
const bulkRounds = 3;
const pollMs = 20;

/** Waits for a job; answers with what it took by its own clock. */
export async function waitForJob({ client }: Stack, jobId: JobId): Promise<void> {
  for (;;) {
    const { state, error } = await client.jobs.get({ id: jobId });
    if (state === 'done') return;
    if (state !== 'running') throw new Error(`The job ended as ${state}: ${error}`);
    await pause(pollMs);
  }
}

/** Everything as CSV, and a copy of the whole file. Peers export the plain tables: far fewer than the app has. */
export async function benchExportAndBackup(bench: Bench): Promise<readonly Row[]> {
  const { stack, size, bare, cli, duckdb, folder, plainFile } = bench;
  const place = mkdtempSync(join(tmpdir(), 'plain-mirror-bench-'));
  const tables = ['entries', 'customers', 'promises', 'responses', 'answers', 'losses', 'checklist_runs'];
  const to = (name: string): string => join(place, name);
  const exporting = {
    ours: async () => {
      const { jobId } = await stack.client.exports.start({ commandId: v7() as CommandId });
      await waitForJob(stack, jobId);
    },
    bare: async () => {
      for (const table of tables) await writeCsv(bare, `SELECT * FROM ${table}`, to(`${table}.csv`));
    },
    cli:
      cli === null
        ? null
        : async () => {
            for (const table of tables)
              await cli.run(`.mode csv\n.output ${to('cli.csv')}\nSELECT * FROM ${table};\n.output stdout\nSELECT 1`);
          },
    duckdb:
      duckdb === null
        ? null
        : async () => {
            for (const table of tables) await duckdb.run(`COPY ${table} TO '${to('duck.csv')}'`);
          },
  };
  const copy = (): string => to(`copy-${v7()}`);
  const backingUp = {
    ours: () => rmSync(backUp(join(folder, 'plain-mirror.sqlite'), place, 'by-hand', Date.now()).path),
    bare: () => bare.prepare('VACUUM INTO ?').run(copy()),
    cli: cli === null ? null : () => cli.run(`VACUUM INTO '${copy()}'`),
  };
  const rows = [
    { subject: 'export, everything', readings: await timeByTurns(exporting, bulkRounds) },
    { subject: 'backup, verified', readings: await timeByTurns(backingUp, bulkRounds) },
  ];
  rmSync(place, { recursive: true, force: true });
  rmSync(`${plainFile}-wal`, { force: true });
  return rows.map((row): Row => ({ ...row, size, unit: 'ms', isInteractive: false }));
}

const made = `CREATE TABLE entries (position INTEGER PRIMARY KEY, heard_at TEXT, words TEXT, customer TEXT, touchpoint TEXT,
  location TEXT, channel TEXT, how_left TEXT);
CREATE VIRTUAL TABLE entry_search USING fts5 (words, content = 'entries', content_rowid = 'position', prefix = '2 3');
CREATE INDEX by_customer ON entries (customer); CREATE INDEX by_how_left ON entries (how_left);
CREATE TRIGGER indexed AFTER INSERT ON entries BEGIN
  INSERT INTO entry_search (rowid, words) VALUES (new.position, new.words); END;`;

/** The file parsed by the same parser and written to a plain indexed table with a search index, in one transaction. */
export async function importBarely(file: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'plain-mirror-bench-'));
  const database = new Database(join(place, 'bare.sqlite'));
  database.pragma('journal_mode = WAL');
  database.exec(made);
  const insert = database.prepare('INSERT INTO entries VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)');
  database.exec('BEGIN');
  const rows = createReadStream(file).pipe(parse({ from: 2 }));
  // The parser hands out the cells of a row as texts.
  for await (const cells of rows as AsyncIterable<string[]>) insert.run(...cells);
  database.exec('COMMIT');
  database.close();
  rmSync(place, { recursive: true });
}

/** What the command line is told, to import the same file into the same table. */
export const importByCommandLine = (file: string): string =>
  `${made} CREATE VIEW file AS SELECT NULL AS a, NULL AS b, NULL AS c, NULL AS d, NULL AS e, NULL AS f, NULL AS g;
CREATE TRIGGER file_insert INSTEAD OF INSERT ON file BEGIN
  INSERT INTO entries VALUES (NULL, new.a, new.b, new.c, new.d, new.e, new.f, new.g); END;
.import --csv --skip 1 "${file}" file
`;
