import { expect, test } from 'vitest';
import { fromCell, toCell } from './cells.ts';

test.each([
  ['INTEGER', '-9223372036854775808', -(2n ** 63n)],
  ['INTEGER', '9007199254740993', 9_007_199_254_740_993n],
  ['REAL', 0.1 + 0.2, 0.1 + 0.2],
  ['REAL', 5e-324, 5e-324],
  ['REAL', -1.797_693_134_862_315_7e308, -1.797_693_134_862_315_7e308],
  ['TEXT', '12', '12'],
] as const)('a stored %s comes back as it was: %s', (type, stored, value) => {
  expect(fromCell(String(toCell(stored, type)), type)).toBe(value);
});

test('bytes come back as they were, and nothing stays nothing', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
  expect(fromCell(String(toCell(bytes, 'BLOB')), 'BLOB')).toEqual(Buffer.from(bytes));
  expect(toCell(null, 'TEXT')).toBeNull();
});

test.each(['', ' 1', '1,5', 'NaN', 'Infinity', '0x10', '1n'])('a cell with “%s” is no number', (cell) => {
  expect([fromCell(cell, 'INTEGER'), fromCell(cell, 'REAL')]).toEqual([null, null]);
});
