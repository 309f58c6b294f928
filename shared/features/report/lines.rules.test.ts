import { describe, expect, it } from 'vitest';
import { wilson } from '../../stats/wilson.ts';
import { toLine } from './lines.rules.ts';
import { aFigure } from './paper.fixture.ts';

const reader = { locale: 'en', currency: 'EUR' };

describe('a figure on paper', () => {
  it('stands with its interval, beside the quarter before, and says no change where chance could make it', () => {
    expect(toLine(aFigure(18, 28), reader)).toMatchObject({
      figure: '18 of 28',
      detail: '64%, likely 46 to 79',
      before: '20 of 30 · no visible change',
      since: null,
    });
  });

  it('says more or less only beyond chance, and nothing of what cannot be compared', () => {
    const beside = (part: number, n: number) => toLine(aFigure(part, n, { before: wilson(48, 80) }), reader).before;
    expect(beside(56, 70)).toBe('48 of 80 · a larger share now');
    expect(beside(10, 70)).toBe('48 of 80 · a smaller share now');
    expect(beside(3, 9)).toBe('48 of 80 · too few to compare');
    expect(beside(0, 0)).toBe('48 of 80');
    expect(toLine(aFigure(3, 9, { before: wilson(0, 0) }), reader).before).toBe('no record');
    const counted = { unit: 'count', value: 4, n: 4, low: null, high: null } as const;
    expect(toLine(aFigure(1, 1, { ...counted, before: counted }), reader).before).toBe('4');
  });

  it('says what was recorded after it was signed', () => {
    expect(toLine(aFigure(18, 28, { corrected: wilson(18, 29) }), reader)).toMatchObject({
      figure: '18 of 28',
      since: 'Recorded since: 18 of 29',
    });
  });
});
