import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipWords } from './clip-words.ts';

describe('clipping words', () => {
  it('leaves short words as they are, on one line', () => {
    expect(clipWords(' third technician,\n third story ', 40)).toBe('third technician, third story');
  });

  it('ends at the end of a word, without the comma that follows it', () => {
    expect(clipWords('third technician, third story', 19)).toBe('third technician…');
  });

  it('cuts a single long word where the room ends', () => {
    expect(clipWords('x'.repeat(30), 10)).toBe(`${'x'.repeat(9)}…`);
  });

  it('never takes more room than it has, nor half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 2, max: 100 }), (words, max) => {
        const clipped = clipWords(words, max);
        expect(clipped.length).toBeLessThanOrEqual(max);
        expect(clipped.isWellFormed()).toBe(true);
      }),
    );
  });
});
