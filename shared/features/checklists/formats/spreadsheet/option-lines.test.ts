import { describe, expect, it } from 'vitest';
import { readOptionLines, writeOptionLines } from './option-lines.ts';

describe('options in one cell', () => {
  it.each([
    [{ label: 'Yes', score: 1 }, 'Yes = 1'],
    [{ label: 'a = 5', score: null }, 'a = 5 = N/A'],
    [{ label: '', score: 0.25 }, ' = 0.25'],
    [{ label: 'two\nlines \\n', score: 1e-7 }, String.raw`two\nlines \\n = 1e-7`],
    [{ label: 'separator\u2028inside', score: 3 }, 'separator\u2028inside = 3'],
  ])('are written and read back: %j', (option, line) => {
    expect(writeOptionLines([option])).toBe(line);
    expect(readOptionLines(line)).toEqual([option]);
  });

  it('have no score where somebody wrote none', () => {
    expect(readOptionLines('Yes\r\n\r\nNo = n/a')).toEqual([
      { label: 'Yes', score: null },
      { label: 'No', score: null },
    ]);
  });
});
