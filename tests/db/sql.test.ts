import fc from 'fast-check';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { joinSql, nameSql, nothing, sql, whereSql, type SqlValue } from '../../electron/db/sql.ts';

test('every value is bound, whatever it holds', () => {
  const database = new Database(':memory:');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 5 }), (texts) => {
      const query = sql`SELECT ${joinSql(
        texts.map((text) => sql`${text}`),
        ', ',
      )}`;
      expect(query.text).toBe(`SELECT ${texts.map(() => '?').join(', ')}`);
      // SQLite ends a text at NUL only for its own functions; what is bound comes back whole.
      expect(
        database
          .prepare(query.text)
          .raw()
          .get(...query.values),
      ).toEqual(texts.map((text) => text.toWellFormed()));
    }),
  );
  database.close();
});

test('a hostile value changes nothing but the value', () => {
  const name = `'; DROP TABLE customers; --`;
  expect(sql`SELECT * FROM customers WHERE name = ${name}`).toEqual(
    expect.objectContaining({ text: 'SELECT * FROM customers WHERE name = ?', values: [name] }),
  );
});

test('pieces compose in order, with their values', () => {
  const filter = [sql`status = ${'new'}`, sql`position < ${7}`];
  const query = sql`SELECT * FROM entries ${whereSql(filter)} ORDER BY position LIMIT ${50}`;
  expect(query.text).toBe('SELECT * FROM entries WHERE status = ? AND position < ? ORDER BY position LIMIT ?');
  expect(query.values).toEqual(['new', 7, 50]);
});

test('no condition is no WHERE', () => {
  expect(sql`SELECT 1 ${whereSql([])}`.text).toBe('SELECT 1 ');
  expect(nothing.values).toEqual([]);
});

test('true and false are stored as 1 and 0, null as null', () => {
  const bytes = new Uint8Array([1]);
  const values: readonly (SqlValue | boolean)[] = [true, false, null, 3n, bytes];
  expect(
    joinSql(
      values.map((value) => sql`${value}`),
      ', ',
    ).values,
  ).toEqual([1, 0, null, 3n, bytes]);
});

test('a name is quoted, so that one with a quote in it stays one name', () => {
  expect(nameSql('plain').text).toBe('"plain"');
  expect(nameSql('a"; DROP TABLE b; --').text).toBe('"a""; DROP TABLE b; --"');
});
