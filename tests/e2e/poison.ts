import Database from 'better-sqlite3';
import { join } from 'node:path';
import { fieldWords } from '../../electron/app/words/field-words.ts';
import { databaseName } from '../../electron/db/open-database.ts';

/** Texts with a form of their own, which a screen reads and nobody's words stand in. */
const formed = new Set([
  'customers.email',
  'businesses.currency',
  'businesses.time_zone',
  'entry_photos.media_type',
  'cadences.days',
  'occasions.month_day',
  'working_hours.spans',
  'second_places.folder',
  'export_plans.folder',
]);

/** The longest text some columns take; a person's first name stands before it, a number before a reason. */
const longest: Readonly<Record<string, number>> = {
  phone: 40,
  reference: 60,
  answers: 60,
  tags: 40,
  class: 40,
  name: 70,
  shopper_name: 80,
};

/** Whatever stands inside a text of JSON and was written by a person: it has a space in it. */
function poisonInside(value: unknown, next: () => string): unknown {
  if (typeof value === 'string') return /\s/.test(value) ? next() : value;
  if (Array.isArray(value)) return value.map((item) => poisonInside(item, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poisonInside(inner, next)]));
}

/**
 * Puts a payload in the place of every text that a person wrote, in a business nobody has open: names, words, notes, and
 * what stands inside surveys, checklists and answers. People keep their first name before it, to be signed in by.
 * Gives how many texts it replaced, and in how many columns.
 */
export function poison(
  folder: string,
  payloads: readonly string[],
): { readonly texts: number; readonly columns: number } {
  const database = new Database(join(folder, databaseName));
  let texts = 0;
  const next = (most = Infinity): string => {
    texts += 1;
    const fitting = payloads.filter(({ length }) => length <= most);
    return fitting[texts % fitting.length] ?? '';
  };
  database.function('next_payload', { deterministic: false }, (old: unknown, most: unknown) => {
    if (typeof old !== 'string' || old === '') return old;
    return /^[{[]/.test(old)
      ? JSON.stringify(poisonInside(JSON.parse(old), () => next(Number(most))))
      : next(Number(most));
  });
  // What is frozen for the program is not for a test; its guards come back afterwards.
  const guards = database.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as {
    readonly name: string;
    readonly sql: string;
  }[];
  for (const { name } of guards) database.exec(`DROP TRIGGER ${name}`);
  const columnsOf = database.prepare(`SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'`).pluck();
  let columns = 0;
  for (const [table, words] of Object.entries(fieldWords)) {
    for (const column of columnsOf.all(table).map(String)) {
      if (formed.has(`${table}.${column}`)) continue;
      const where = words[column]?.value === 'text' ? `${column} <> ''` : `${column} GLOB '[{[]*'`;
      const set = (value: string): boolean =>
        database.prepare(`UPDATE ${table} SET ${column} = ${value} WHERE ${where}`).run().changes > 0;
      // A person keeps the first name; what no two may be called stands behind a number.
      const first = { people: `substr(name, 1, instr(name || ' ', ' '))`, reasons: 'rowid' }[table] ?? `''`;
      if (set(`${first} || next_payload(${column}, ${longest[column] ?? 1e9})`)) columns += 1;
    }
  }
  for (const guard of guards) database.exec(guard.sql);
  database.close();
  return { texts, columns };
}
