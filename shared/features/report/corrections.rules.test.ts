import { expect, it } from 'vitest';
import { toCorrection } from './corrections.rules.ts';

const signed = { value: 0.1 + 0.2, n: 10, low: 0.1, high: 0.6 };

it('is none where the records still say what was signed, whatever decimals lose', () => {
  expect(toCorrection(signed, { ...signed, value: 0.3 })).toBeNull();
  expect(toCorrection({ ...signed, value: null, n: 0 }, { ...signed, value: null, n: 0 })).toBeNull();
});

it('is what the records say now where a value or its number of records is another', () => {
  const now = { value: 0.3, n: 20, low: 0.15, high: 0.5 };
  expect(toCorrection(signed, now)).toEqual(now);
  expect(toCorrection({ ...signed, value: null }, now)).toEqual(now);
  expect(toCorrection(signed, { ...signed, value: null })).toEqual({ ...signed, value: null });
});
