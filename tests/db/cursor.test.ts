import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fromCursor, toCursor, toPage } from '../../electron/db/cursor.ts';

const pair = z.tuple([z.string(), z.number()]);

test('a cursor brings back the values it was made of, in letters an address can hold', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer(), (name, no) => {
      const cursor = toCursor([name, no]);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(fromCursor(cursor, pair)).toEqual([name, no]);
    }),
  );
});

test.each(['', 'x', 'bm90IGpzb24', toCursor([1, 'turned round']), toCursor(['one']), toCursor(['a', 1, 'more'])])(
  'a cursor another list made (%s) is refused in a sentence',
  (cursor) => {
    expect(() => fromCursor(cursor, pair)).toThrow('This list can not go on from there.');
  },
);

test('a page names where to go on only if there is more', () => {
  const rows = [1, 2, 3];
  const page = (limit: number): unknown => toPage(rows, limit, String, (row) => [row]);
  expect(page(3)).toEqual({ items: ['1', '2', '3'], next: null });
  expect(page(2)).toEqual({ items: ['1', '2'], next: toCursor([2]) });
  expect(toPage([], 2, String, () => [])).toEqual({ items: [], next: null });
});
