import { expect, test } from 'vitest';
import { beyondChance } from './beyond-chance.ts';

const of = (successes: number, n: number) => ({ successes, n });

test('the worked example: one of four stands out', () => {
  const { pooled, verdicts } = beyondChance([of(20, 100), of(24, 100), of(20, 100), of(60, 100)]);
  expect(pooled).toBeCloseTo(0.31, 12);
  expect(verdicts).toEqual([null, null, null, 'above']);
});

test('three of three is no finding, however rare the rest', () => {
  expect(beyondChance([of(3, 3), of(300, 1000)]).verdicts).toEqual([null, null]);
});

test('nine records are never compared, ten are', () => {
  expect(beyondChance([of(9, 9), of(50, 1000)]).verdicts[0]).toBeNull();
  expect(beyondChance([of(10, 10), of(50, 1000)]).verdicts[0]).toBe('above');
});

test('a difference of a size that chance makes is not flagged', () => {
  // 30% expected of 100: 43 lies within the 99.8% limits (tail 0.0040), 50 does not (tail 0.00002).
  expect(beyondChance([of(43, 100), of(2987, 10_000)]).verdicts[0]).toBeNull();
  expect(beyondChance([of(50, 100), of(2980, 10_000)]).verdicts[0]).toBe('above');
});

test('the more is compared, the further out a group must lie', () => {
  // 46 of 100 where 30% is expected has a tail of about 0.0005: out among three groups, within among two hundred.
  const others = (count: number) => Array.from({ length: count }, () => of(300, 1000));
  expect(beyondChance([of(46, 100), ...others(3)]).verdicts[0]).toBe('above');
  expect(beyondChance([of(46, 100), ...others(200)]).verdicts[0]).toBeNull();
});

test('better than all is told too', () => {
  expect(beyondChance([of(5, 100), of(320, 1000)]).verdicts[0]).toBe('below');
});

test('nothing, one group, and everybody alike stand out nowhere', () => {
  expect(beyondChance([])).toEqual({ pooled: null, verdicts: [] });
  expect(beyondChance([of(90, 100)]).verdicts).toEqual([null]);
  expect(beyondChance([of(0, 100), of(0, 50)]).verdicts).toEqual([null, null]);
  expect(beyondChance([of(100, 100), of(50, 50)]).verdicts).toEqual([null, null]);
});
