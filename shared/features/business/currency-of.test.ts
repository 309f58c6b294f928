import { describe, expect, it } from 'vitest';
import { currencyOf } from './currency-of.ts';

describe('the currency of a computer', () => {
  it('is that of its region, guessed for a bare language, and the euro where nothing better is known', () => {
    expect(currencyOf('pl')).toBe('PLN');
    expect(currencyOf('de-CH')).toBe('CHF');
    expect(currencyOf('fr')).toBe('EUR');
  });
});
