import { describe, expect, it } from 'vitest';
import { cardHeight, halfOf } from './columns.logic.ts';
import { recommend, toQuestion } from './results.fixture.ts';

describe('two columns', () => {
  it('end about together and keep the order', () => {
    expect(halfOf([100, 100, 100, 100])).toBe(2);
    expect(halfOf([300, 100, 100, 100])).toBe(1);
    expect(halfOf([100, 100, 300])).toBe(2);
    expect(halfOf([])).toBe(0);
  });

  it('know that a chart is higher than an address', () => {
    expect(cardHeight(recommend)).toBeGreaterThan(cardHeight(toQuestion({ type: 'contact' })));
  });
});
