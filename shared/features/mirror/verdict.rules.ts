import { assertNever } from '../../assert-never.ts';
import type { ClaimKind } from '../checklists/definition.schema.ts';
import type { Measured, Reading } from '../measures/measures.schema.ts';
import type { Verdict, VerdictCounts } from './mirror.schema.ts';

/** What the records say of a claim: a reading of its measure, and what that needs to be understood. */
export type Evidence = Pick<Reading, 'value' | 'low' | 'high' | 'unit'> & {
  readonly direction: Measured['direction'];
  /** Whether anything of the kind was ever recorded; null where a reading without records says that by itself. */
  readonly wasEverRecorded: boolean | null;
};

/** A claim: a number (a share as a fraction, yes as 1), or that it never happened. */
export type Claimed = number | 'never';

/** Decimals are not exact in a computer; differences below a billionth decide nothing. */
const hair = 1e-9;

/** Tells whether one number lies above another by more than what its decimals lose in a computer. */
function isAbove(one: number, other: number): boolean {
  return one - other > hair;
}

/** What a record of this kind may be missed by: a tenth of it, and at least 1. */
function toleranceOf(value: number): number {
  return Number.isFinite(value) ? Math.max(1, Math.abs(value) / 10) : 0;
}

/** Which side flatters whoever claims. Where a measure says neither: fewer days since, and more of all else. */
function flatteringSide(kind: ClaimKind, { direction, unit }: Evidence): 'more' | 'less' {
  if (kind !== 'yes-no') return direction === 'neither' ? (kind === 'days' ? 'less' : 'more') : direction;
  // Of days since something happened fewer are better where happening is good.
  const isHappeningGood = unit === 'days' ? direction !== 'more' : direction !== 'less';
  return isHappeningGood ? 'more' : 'less';
}

/** Says on which side of what the records allow a claim lies. */
function place(claim: number, low: number, high: number, flatters: 'more' | 'less'): Verdict {
  if (isAbove(claim, high)) return flatters === 'more' ? 'overclaim' : 'underclaim';
  if (isAbove(low, claim)) return flatters === 'less' ? 'overclaim' : 'underclaim';
  return 'confirmed';
}

/** What happened how long ago, or never: that is further away than any number of days. */
const toDays = (days: number | 'never' | null): number => (days === 'never' || days === null ? Infinity : days);

function placeDays(claim: Claimed, value: number | null, flatters: 'more' | 'less'): Verdict {
  const [claimed, actual] = [toDays(claim), toDays(value)];
  if (claimed === actual) return 'confirmed';
  const tolerance = toleranceOf(actual);
  return place(claimed, actual - tolerance, actual + tolerance, flatters);
}

/** Tells yes or no of a figure. Of days since: whether it happened at all. Of everything else: whether there was any. */
export function hasHappened({ unit, value }: Pick<Evidence, 'unit' | 'value'>): boolean {
  return unit === 'days' ? value !== null : (value ?? 0) > 0;
}

function isUnknown(kind: ClaimKind, { value, wasEverRecorded }: Evidence): boolean {
  if (wasEverRecorded === false) return true;
  // A share of nothing is no share, whatever was recorded at other times.
  return value === null && (wasEverRecorded === null || kind === 'share');
}

/**
 * Holds a claim against the records. What flatters beyond what they allow is an overclaim, the other side an
 * underclaim: outside the 95% interval of a share; off by more than a tenth of the record, and more than 1, for days,
 * counts and amounts; unequal for yes and no. Where nothing of the kind was ever recorded nobody can know.
 *
 * Source: domain, the mirror gap.
 * Example: 95% claimed where 41 of 52 were kept (78.8%, 66.0 to 87.8) is an overclaim.
 */
export function decideVerdict(kind: ClaimKind, claim: Claimed, evidence: Evidence): Verdict {
  if (isUnknown(kind, evidence)) return 'no-record';
  const flatters = flatteringSide(kind, evidence);
  const value = evidence.value ?? 0;
  const claimed = claim === 'never' ? 0 : claim;
  switch (kind) {
    case 'days':
      return placeDays(claim, evidence.value, flatters);
    case 'share':
      return place(claimed, evidence.low ?? value, evidence.high ?? value, flatters);
    case 'count':
    case 'amount':
      return place(claimed, value - toleranceOf(value), value + toleranceOf(value), flatters);
    case 'yes-no': {
      const recorded = Number(hasHappened(evidence));
      return place(claimed, recorded, recorded, flatters);
    }
    default:
      return assertNever(kind);
  }
}

/** The units of the figures that claims of a kind can be held against. */
const units: { readonly [Kind in ClaimKind]: readonly Reading['unit'][] } = {
  days: ['days'],
  count: ['count'],
  share: ['share'],
  amount: ['count', 'points', 'mean'],
  'yes-no': ['days', 'count', 'share', 'points', 'mean'],
};

/** Tells whether claims of this kind can be held against a figure of this unit. */
export function isComparable(kind: ClaimKind, unit: Reading['unit']): boolean {
  return units[kind].includes(unit);
}

/**
 * Adds the honesty index to counts: confirmed ÷ (confirmed + over + under), what has no record stands apart; null where
 * no claim could be judged.
 */
export function toVerdictCounts(counts: Omit<VerdictCounts, 'index'>): VerdictCounts {
  const judged = counts.confirmed + counts.overclaim + counts.underclaim;
  return { ...counts, index: judged === 0 ? null : counts.confirmed / judged };
}

/** From how far above the others on a scale an owner does not see what they see: more than a third of it. */
const blindSpotAbove = 1 / 3;

/**
 * Tells whether the owner rates an item higher than a group of others by more than a third of the scale. All are
 * positions on it, from 0 to 1; null is a group that said nothing, or whose answers stay hidden.
 */
export function isBlindSpot(owner: number | null, others: readonly (number | null)[]): boolean {
  return owner !== null && others.some((other) => other !== null && isAbove(owner - other, blindSpotAbove));
}
