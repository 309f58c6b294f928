import { describe, expect, it } from 'vitest';
import type { BoardPage } from '../../../shared/features/telling/board.rules.ts';
import { toSheets } from './poster.logic.ts';

const page = (...counts: readonly number[]): BoardPage => ({
  title: 'You said, we did',
  businessName: 'Northline Internet',
  day: '19 Nov 2026',
  sections: counts.map((count, section) => ({
    title: `Section ${section}`,
    cards: Array.from({ length: count }, (_, index) => ({ said: `${section}.${index}`, quote: null, lines: [] })),
  })),
});

const sizes = (...counts: readonly number[]) =>
  toSheets(page(...counts)).map(({ size, sections }) => [size, sections.map(({ cards }) => cards.length)]);

describe('a poster', () => {
  it('is one sheet up to six cards, the fewer the larger', () => {
    expect(sizes(2)).toEqual([['huge', [2]]]);
    expect(sizes(3, 1)).toEqual([['large', [3, 1]]]);
    expect(sizes(3, 2, 1)).toEqual([['usual', [3, 2, 1]]]);
    expect(sizes()).toEqual([]);
  });

  it('spreads more over sheets of like length, and says again what they belong to', () => {
    expect(sizes(5, 3)).toEqual([
      ['large', [4]],
      ['large', [1, 3]],
    ]);
  });
});
