import Database from 'better-sqlite3';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Contestant } from './readings.ts';

/** A peer that takes SQL and hands back when every row was read. */
export type Peer = { run(query: string): Promise<void>; close(): void };

/** DuckDB's package, as far as it is used here. */
type Duck = {
  closeSync(): void;
  connect(): Promise<{ runAndReadAll(query: string): Promise<unknown>; closeSync(): void }>;
};
type DuckPackage = { readonly DuckDBInstance: { create(path: string): Promise<Duck> } };

const root = join(import.meta.dirname, '../..');

/** Looked for and never fetched: `npm install --prefix .cache/bench @duckdb/node-api` puts it there. */
export const duckFile = join(root, '.cache/bench/node_modules/@duckdb/node-api/lib/index.js');

/** Which peers are not on this computer, and why. */
export function listMissing(): Partial<Record<Contestant, string>> {
  const hasCli = spawnSync('sqlite3', ['--version']).status === 0;
  return {
    ...(!hasCli && { cli: 'there is no sqlite3 command line' }),
    ...(!existsSync(duckFile) && { duckdb: 'npm install --prefix .cache/bench @duckdb/node-api' }),
  };
}

/** Every table that the plain questions read, with the columns they read; the app's own file is copied, not used. */
const copied: Readonly<Record<string, string>> = {
  entries:
    'position, entry_id, words, customer_id, channel, touchpoint_id, location_id, how_left, status, heard_at, heard_on, answered_at, needs_answer',
  customers: 'customer_id, name',
  touchpoints: 'touchpoint_id, name',
  locations: 'location_id, name',
  promises: 'promise_id, first_due_on, done_on',
  responses: 'survey_id, location_id, mood, answered_on',
  losses: 'loss_id, lost_on',
  checklist_runs: 'checklist_id, value, ran_on',
};

/** Made as the app makes them, and a search index over the words. */
const indexes = `
CREATE INDEX entries_by_status ON entries (status);
CREATE INDEX entries_by_how_left ON entries (how_left);
CREATE INDEX entries_by_touchpoint ON entries (touchpoint_id);
CREATE INDEX entries_by_customer ON entries (customer_id);
CREATE INDEX entries_by_location ON entries (location_id);
CREATE UNIQUE INDEX customers_by_id ON customers (customer_id);
CREATE INDEX promises_by_due ON promises (first_due_on);
CREATE INDEX responses_by_survey ON responses (survey_id, answered_on);
CREATE INDEX losses_by_day ON losses (lost_on);
CREATE INDEX answers_by_survey ON answers (survey_id);
CREATE VIRTUAL TABLE entry_search USING fts5 (words, content = 'entries', content_rowid = 'position', prefix = '2 3');
INSERT INTO entry_search (entry_search) VALUES ('rebuild');`;

/** The same rows in a plain file beside the company, kept for the next run. */
export function makePlainFile(folder: string): string {
  const path = `${folder}.plain.sqlite`;
  if (existsSync(path)) return path;
  const unfinished = `${path}.unfinished`;
  for (const ending of ['', '-wal', '-shm']) rmSync(`${unfinished}${ending}`, { force: true });
  const plain = new Database(unfinished);
  plain.prepare('ATTACH ? AS app').run(join(folder, 'plain-mirror.sqlite'));
  for (const [table, columns] of Object.entries(copied)) {
    const key = table === 'entries' ? 'position INTEGER PRIMARY KEY, ' : '';
    plain.exec(`CREATE TABLE ${table} (${key}${columns.replace(/^position, /, '')});
      INSERT INTO ${table} SELECT ${columns} FROM app.${table} ORDER BY rowid`);
  }
  // One row an answer, as a survey is kept by hand; what people wrote is not counted.
  plain.exec(`CREATE TABLE answers AS SELECT r.survey_id, a.key AS question, a.value AS answer
    FROM app.responses AS r, json_each(r.answers) AS a WHERE a.value IS NOT NULL AND a.value NOT LIKE '%"text"%'`);
  plain.exec('DETACH app');
  plain.exec(indexes);
  plain.pragma('journal_mode = WAL');
  plain.close();
  renameSync(unfinished, path);
  return path;
}

/** What a column of a plain table holds. */
type Cell = string | number | null;

/** Writes what a query answers as a CSV file. */
export async function writeCsv(plain: Database.Database, query: string, path: string): Promise<void> {
  const statement = plain.prepare(query).raw();
  const out = createWriteStream(path);
  const toCell = (value: Cell): string => (value === null ? '' : `"${String(value).replaceAll('"', '""')}"`);
  const toLine = (cells: readonly Cell[]): string => `${cells.map(toCell).join(',')}\n`;
  let text = toLine(statement.columns().map(({ name }) => name));
  // Rows of our own tables.
  for (const cells of statement.iterate() as Iterable<Cell[]>) {
    text += toLine(cells);
    if (text.length < 65_536) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'close');
}

/** The sqlite3 command line on the plain file, kept running: what a query takes there, not what starting it takes. */
export function openCommandLine(path: string): Peer {
  const child = spawn('sqlite3', ['-batch', '-bail', path], { stdio: ['pipe', 'pipe', 'inherit'] });
  const mark = '~ that was all ~';
  child.stdin.write('PRAGMA synchronous = FULL;\n');
  return {
    async run(query) {
      child.stdin.write(`${query};\n.print "${mark}"\n`);
      let end = '';
      for (;;) {
        const [bytes] = (await once(child.stdout, 'data')) as [Buffer];
        end = (end + bytes.subarray(-64).toString()).slice(-64);
        if (end.trimEnd().endsWith(mark)) return;
      }
    },
    close: () => void child.stdin.end(),
  };
}

/** DuckDB on a copy of the plain file in its own format. */
export async function openDuck(plainFile: string): Promise<Peer> {
  // Its address is a variable, so its type can't be known; what is used of it stands above.
  const { DuckDBInstance } = (await import(pathToFileURL(duckFile).href)) as DuckPackage;
  const path = `${plainFile}.duckdb`;
  const isNew = !existsSync(path);
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  if (isNew) {
    const plain = new Database(plainFile, { readonly: true });
    for (const table of [...Object.keys(copied), 'answers']) {
      const file = `${plainFile}.${table}.csv`;
      await writeCsv(plain, `SELECT * FROM ${table}`, file);
      await connection.runAndReadAll(
        `CREATE TABLE ${table} AS FROM read_csv('${file}', header = true, sample_size = -1, new_line = '\\n')`,
      );
      rmSync(file);
    }
    plain.close();
  }
  return {
    run: async (query) => void (await connection.runAndReadAll(query)),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
