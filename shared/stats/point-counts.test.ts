import { describe, expect, it } from 'vitest';
import { listPoints } from './point-counts.ts';

describe('listPoints', () => {
  it('reads a list from the lowest point on, and a record by its points', () => {
    const expected = [
      [1, 14],
      [2, 9],
      [3, 0],
    ];
    expect(listPoints([14, 9], 1, 3)).toEqual(expected);
    expect(listPoints({ 2: 9, 1: 14 }, 1, 3)).toEqual(expected);
    expect(listPoints({ 5: 2 }, 1, 5)).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 0],
      [5, 2],
    ]);
  });

  it.each([[[1, 2, 3, 4]], [{ 4: 1 }], [{ 0: 1 }], [{ '2.5': 1 }], [{ other: 1 }], [[1.5]], [[-1]], [[NaN]]])(
    'refuses a point outside the scale or a count that is not whole: %j',
    (counts) => {
      expect(() => listPoints(counts, 1, 3)).toThrow(RangeError);
    },
  );
});
