import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../electron/db/migrate.ts';
import { migrations } from '../../electron/db/migrations/index.ts';
import { touch } from '../../electron/db/migrations/0043-touch.ts';

/** The least of a record: what its table insists on is filled in by kind of column. */
function insert(database: Database.Database, table: string, row: Readonly<Record<string, unknown>>): void {
  const columns = database.prepare(`PRAGMA table_info(${table})`).all() as {
    name: string;
    type: string;
    notnull: number;
    dflt_value: unknown;
  }[]; // as SQLite describes them
  const needed = columns.filter(
    ({ name, notnull, dflt_value }) => name in row || (notnull === 1 && dflt_value === null),
  );
  const values = needed.map(({ name, type }) => (name in row ? row[name] : type === 'INTEGER' ? 0 : ''));
  const names = needed.map(({ name }) => name).join(', ');
  const marks = needed.map(() => '?').join(', ');
  database.prepare(`INSERT INTO ${table} (${names}) VALUES (${marks})`).run(values);
}

test('a folder from before there were contacts knows when it last heard of each customer', () => {
  const database = new Database(':memory:');
  onTestFinished(() => void database.close());
  migrate(
    database,
    migrations.filter(({ number }) => number < touch.number),
  );
  database.pragma('foreign_keys = OFF');
  database.pragma('ignore_check_constraints = ON');
  const said = (customer_id: string | null, position: number, heard_on: string): void =>
    insert(database, 'entries', { entry_id: `e${position}`, position, customer_id, heard_on });
  said('both', 1, '2026-03-01');
  said('both', 2, '2026-05-01');
  said('said', 3, '2026-04-02');
  said(null, 4, '2026-06-01');
  let responses = 0;
  const answered = (customer_id: string, answered_on: string, set_aside: string | null = null): void =>
    insert(database, 'responses', { response_id: `r${(responses += 1)}`, customer_id, answered_on, set_aside });
  answered('both', '2026-04-01');
  answered('answered', '2026-02-01');
  answered('answered', '2026-07-01', 'somebody tried it out');
  migrate(
    database,
    migrations.filter(({ number }) => number >= touch.number),
  );
  const rows = database
    .prepare('SELECT customer_id, entry_on, answer_on, last_on FROM last_contacts ORDER BY customer_id')
    .raw()
    .all();
  expect(rows).toEqual([
    ['answered', '', '2026-02-01', '2026-02-01'],
    ['both', '2026-05-01', '2026-04-01', '2026-05-01'],
    ['said', '2026-04-02', '', '2026-04-02'],
  ]);
});
