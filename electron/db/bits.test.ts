import { expect, it } from 'vitest';
import { Bits } from './bits.ts';

it('holds what was put in and not what was taken out', () => {
  const bits = new Bits();
  for (const no of [1, 7, 8, 20_000]) bits.set(no, true);
  bits.set(8, false);
  bits.set(90_000, false);
  expect([1, 7, 8, 9, 20_000, 90_000].filter((no) => bits.has(no))).toEqual([1, 7, 20_000]);
});

it('is the same bytes for the same numbers, however it came to them', () => {
  const wide = new Bits();
  for (const no of [3, 5000]) wide.set(no, true);
  wide.set(5000, false);
  const narrow = new Bits();
  narrow.set(3, true);
  expect(wide.bytes).toEqual(narrow.bytes);
  expect(new Bits().bytes).toHaveLength(0);
});

it('joins and meets sets of another length', () => {
  const [one, other] = [new Bits(), new Bits()];
  one.set(2, true);
  other.set(900, true);
  expect(one.meets(other.bytes)).toBe(false);
  one.join(other.bytes);
  expect([2, 900].every((no) => one.has(no))).toBe(true);
  expect(other.meets(one.bytes)).toBe(true);
});
