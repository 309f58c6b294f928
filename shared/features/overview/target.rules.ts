import type { Measured } from '../measures/measures.schema.ts';
import type { TargetState } from './overview.schema.ts';

/**
 * Tells whether a figure meets its target. One with an interval does only where the whole interval does, and misses it
 * only where the whole interval misses. Where neither more nor less is better, nothing is met or missed.
 *
 * Example: 80% (69% to 88%) where more is better meets 60%, misses 90%, and of 75% nobody can tell.
 */
export function judgeTarget(
  { value, low, high, direction }: Pick<Measured, 'value' | 'low' | 'high' | 'direction'>,
  target: number | null,
): TargetState | null {
  if (target === null || direction === 'neither') return null;
  if (value === null) return 'no-record';
  const isGood = (at: number): boolean => (direction === 'more' ? at >= target : at <= target);
  const [atLeast, atMost] = [isGood(low ?? value), isGood(high ?? value)];
  if (atLeast !== atMost) return 'within-chance';
  return atLeast ? 'met' : 'missed';
}
