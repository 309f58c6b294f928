import type { Reading } from '../measures/measures.schema.ts';

type Numbers = Pick<Reading, 'value' | 'n' | 'low' | 'high'>;

/** Decimals are not exact in a computer; differences below a billionth are none. */
const hair = 1e-9;

const isEqual = (one: number | null, other: number | null): boolean =>
  one === null || other === null ? one === other : Math.abs(one - other) <= hair;

/** What the records say now where that is not what was signed; null where it still is. */
export function toCorrection(signed: Numbers, now: Numbers): Numbers | null {
  if (isEqual(signed.value, now.value) && signed.n === now.n) return null;
  return { value: now.value, n: now.n, low: now.low, high: now.high };
}
