import type { ReasonId } from '../../ids.ts';
import type { ReasonSource, Teller } from './promises.schema.ts';

/** What is known of why a promise moved: what was told by whom, and what is said to be true by whom. */
export type ToldAndReal = {
  readonly told: { readonly reasonId: ReasonId; readonly by: Teller } | null;
  readonly real: readonly { readonly reasonId: ReasonId; readonly source: ReasonSource }[];
};

/** Tells whether two reasons were declared to mean the same. */
export type SameReason = (one: ReasonId, other: ReasonId) => boolean;

/**
 * Judges a reason that was told: verified where a source other than the teller says what was true, and then as told
 * where the told reason, or one that means the same, is among the true ones. Own definition. Example: the
 * dispatcher told "storm", the technician says "day was not full": not as told; only the dispatcher says so: unverified.
 */
export function judgeTelling(
  { told, real }: ToldAndReal,
  isSame: SameReason,
): 'as-told' | 'not-as-told' | 'unverified' | null {
  if (told === null) return null;
  if (!real.some(({ source }) => source !== told.by)) return 'unverified';
  const isTrue = real.some(({ reasonId }) => reasonId === told.reasonId || isSame(reasonId, told.reasonId));
  return isTrue ? 'as-told' : 'not-as-told';
}
