import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Table } from '../../electron/db/table.ts';
import { openTestApp, type TestApp } from '../factories/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** Texts of a customer's records that erasing leaves, and why. A new column of words is emptied, or stands here with a reason. */
const kept: Readonly<Record<string, string>> = {
  'entries.channel': 'a code',
  'entries.import_key': 'a digest that keeps the same file from bringing the words back',
  'responses.import_key': 'as in entries',
  'responses.language': 'a code',
  'responses.left_at': 'the question they stopped at',
  'entry_photos.sha256': 'the name of a file that erasing removes',
  'actions.source': 'a code',
  'survey_asks.channel': 'a code',
  'referrals.partner': 'a business customers are sent to, from the kind of job',
  'promise_versions.said_by': 'who of the business said it',
  'promise_versions.said_through': 'a code',
  'losses.noticed': 'a code',
  'playbook_tasks.what': 'copied from the playbook, which knows no customer',
  'playbook_tasks.way': 'a code',
};

/** Tables beside the records that name a customer and hold no words: days and counts. */
const computed = ['last_contacts', 'rhythm_calls', 'rhythms', 'sales_roads'];

/** Tables whose rows point to something of a customer's and hold no words of or about them. */
const pointing = ['cards', 'exit_causes', 'proof_criteria', 'proof_verdicts', 'vows'];

/** Tables the app does not journal that name somebody who works here: changes are counted for them, the others are counted as nothing. */
const machinery = ['commits', 'jobs', 'receipts'];

type Column = {
  readonly table: string;
  readonly name: string;
  readonly isText: boolean;
  readonly pointsTo: string | null;
};

/** Every column of the schema, as SQLite tells it. */
function listColumns(): Column[] {
  const rows: unknown[] = app.app.store.database
    .prepare(
      `SELECT s.name AS "table", c.name AS name, c.type = 'TEXT' AS isText,
        (SELECT f."table" FROM pragma_foreign_key_list(s.name) AS f WHERE f."from" = c.name) AS pointsTo
      FROM sqlite_schema AS s JOIN pragma_table_info(s.name) AS c
      WHERE s.type = 'table' AND s.sql NOT LIKE 'CREATE VIRTUAL%' AND s.name NOT LIKE '%\\_search\\_%' ESCAPE '\\'`,
    )
    .all();
  // Columns of the query above.
  return rows as Column[];
}

/** A column whose CHECK lists every value it may hold. */
function isListed(table: string, column: string): boolean {
  const schema = app.app.store.database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table);
  return new RegExp(String.raw`\b${column} IN \('`).test(String(schema));
}

const tableOf = (name: string): Table | undefined => app.app.store.tables.get(name);

/** Whether a table's rows are a customer's, by `belongsTo`: what is shown, handed over and emptied. */
function isOfCustomer(name: string): boolean {
  const above = tableOf(name)?.belongsTo?.table;
  return name === 'customers' || (above !== undefined && isOfCustomer(above));
}

it('whatever names a customer is declared as theirs, or as computed', () => {
  const naming = listColumns().filter(({ name, pointsTo }) => name === 'customer_id' || pointsTo === 'customers');
  const undeclared = new Set(naming.map(({ table }) => table).filter((table) => !isOfCustomer(table)));
  expect([...undeclared].toSorted()).toEqual(computed);
  // A second column that names a customer would be followed by nobody.
  const second = naming.filter(
    ({ table, name }) =>
      isOfCustomer(table) &&
      table !== 'customers' &&
      tableOf(table)?.belongsTo?.table === 'customers' &&
      tableOf(table)?.belongsTo?.column !== name,
  );
  expect(second).toEqual([]);
});

it('whatever points to something of a customer’s is theirs, or holds no words about them', () => {
  const outside = listColumns().filter(
    ({ table, pointsTo }) =>
      pointsTo !== null && pointsTo !== 'customers' && isOfCustomer(pointsTo) && !isOfCustomer(table),
  );
  expect([...new Set(outside.map(({ table }) => table))].toSorted()).toEqual(pointing);
});

it('erasing empties every text of a customer’s records but codes, days, and what is said to stay', () => {
  const left = listColumns().filter(({ table, name, isText, pointsTo }) => {
    const { key, erased = {}, erasedAt = [], belongsTo } = tableOf(table) ?? {};
    if (!isOfCustomer(table) || !isText || pointsTo !== null) return false;
    if (name === key || name === belongsTo?.column || name in erased || erasedAt.includes(name)) return false;
    return !isListed(table, name) && !name.endsWith('_on') && !name.endsWith('_role');
  });
  expect(left.map(({ table, name }) => `${table}.${name}`).toSorted()).toEqual(Object.keys(kept).toSorted());
});

it('somebody who works here is named by foreign key alone, which the look for them follows, or in machinery', () => {
  const naming = listColumns().filter(
    ({ table, name, pointsTo }) => table !== 'people' && (name === 'person_id' || pointsTo === 'people'),
  );
  const unseen = naming.filter(({ table, pointsTo }) => tableOf(table) === undefined || pointsTo !== 'people');
  expect([...new Set(unseen.map(({ table }) => table))].toSorted()).toEqual(machinery);
});
