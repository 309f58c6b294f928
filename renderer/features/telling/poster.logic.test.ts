import { describe, expect, it } from 'vitest';
import type { BoardPage } from '../../../shared/features/telling/board.rules.ts';
import { toSheets } from './poster.logic.ts';

const page = (counts: readonly number[], said = 'Short.'): BoardPage => ({
  title: 'You said, we did',
  businessName: 'Northline Internet',
  day: '19 Nov 2026',
  sections: counts.map((count, section) => ({
    title: `Section ${section}`,
    cards: Array.from({ length: count }, () => ({ said, quote: null, lines: [] })),
  })),
});

const sizes = (counts: readonly number[], said?: string) =>
  toSheets(page(counts, said)).map(({ size, sections }) => [size, sections.map(({ cards }) => cards.length)]);

describe('a poster', () => {
  it('is one sheet up to six cards, the fewer words the larger', () => {
    expect(sizes([2])).toEqual([['huge', [2]]]);
    expect(sizes([3, 1])).toEqual([['large', [3, 1]]]);
    expect(sizes([3, 2, 1])).toEqual([['usual', [3, 2, 1]]]);
    expect(sizes([2], 'word '.repeat(60))).toEqual([['large', [2]]]);
    expect(sizes([])).toEqual([]);
  });

  it('goes on with another sheet where there are more cards or words, and says again what they belong to', () => {
    expect(sizes([5, 3])).toEqual([
      ['usual', [5, 1]],
      ['huge', [2]],
    ]);
    expect(sizes([6], 'word '.repeat(100))).toEqual([
      ['usual', [3]],
      ['usual', [3]],
    ]);
  });
});
