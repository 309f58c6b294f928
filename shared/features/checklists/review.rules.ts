import type { Role } from '../../contract/procedure.ts';
import type { PersonId } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import { findItem, isScored } from './definition.rules.ts';
import type { ChecklistDefinition } from './definition.schema.ts';
import type { Contest, RunState } from './runs.schema.ts';

/** Who asks, as these rules see them. */
export type Toucher = { readonly id: PersonId; readonly role: Role };

/** What a run belongs to: itself, a mystery visit, an audit of the mirror. */
export const runOwners = ['plain', 'visit', 'audit'] as const;
/** What a run belongs to. */
export type RunOwner = (typeof runOwners)[number];

/** What the rules need of a run. */
export type StandingRun = {
  readonly state: RunState;
  readonly belongs: RunOwner;
  readonly isLocked: boolean;
  readonly filledBy: PersonId | null;
};

/** How a review can end. */
export type Verdict = Extract<RunState, 'accepted' | 'excluded' | 'sent-back' | 'rejected'>;

/** Tells whether a run counts in figures. */
export function isCounted(state: RunState): boolean {
  return state === 'submitted' || state === 'accepted';
}

/** Tells whether a run can be filled in: it is begun, or was sent back to be mended. */
export function isOpen(state: RunState): boolean {
  return state === 'draft' || state === 'sent-back';
}

/** Refuses runs of others to everybody but leaders. */
export function assertMayTouch(reader: Toucher, run: Pick<StandingRun, 'filledBy'>): void {
  const isLeader = reader.role === 'owner' || reader.role === 'manager';
  if (!isLeader && run.filledBy !== reader.id) {
    throw new Refusal('NOT_YOURS', 'Somebody else fills this in. Ask a manager.');
  }
}

/** Refuses runs of others to everybody but leaders, and what somebody is still saying in the mirror to all but them. */
export function assertMayRead(reader: Toucher, run: Omit<StandingRun, 'isLocked'>): void {
  assertMayTouch(reader, run);
  if (run.belongs === 'audit' && isOpen(run.state) && run.filledBy !== reader.id) {
    throw new Refusal(
      'IN_THE_MIRROR',
      'Somebody is still answering this in the mirror. Wait until they have finished.',
    );
  }
}

/** Refuses to change what was handed in, and audits, whose claims are answered in the mirror alone. */
export function assertFillable({ state, belongs }: StandingRun): void {
  if (belongs === 'audit') {
    throw new Refusal('IN_THE_MIRROR', 'This belongs to the mirror. Answer it there.');
  }
  if (!isOpen(state)) {
    throw new Refusal('HANDED_IN', 'This was handed in and stays as it is. A manager can send it back to be mended.');
  }
}

const locked = (): Refusal => new Refusal('LOCKED', 'This is locked: neither answers nor score change any more.');

/** Decides what a review leaves; until the lock another review can follow. Who sends back or rejects says why. */
export function decideReview(run: StandingRun, as: Verdict, reason: string | null): { readonly reason: string | null } {
  if (isOpen(run.state))
    throw new Refusal('NOT_HANDED_IN', 'This was not handed in yet, so there is nothing to review.');
  if (run.isLocked) throw locked();
  if (run.belongs === 'audit' && as === 'sent-back') {
    throw new Refusal(
      'IN_THE_MIRROR',
      'What was said in the mirror stays as it was said. It can be left out or rejected.',
    );
  }
  if (run.state === as) throw new Refusal('REVIEWED', 'This was reviewed so already.');
  const said = reason?.trim() ?? '';
  if (as === 'sent-back' && said === '') throw new Refusal('REASON_NEEDED', 'Say what is to be mended.', 'reason');
  if (as === 'rejected' && said === '') {
    throw new Refusal('REASON_NEEDED', 'Say why it is rejected; whoever filled it in reads it.', 'reason');
  }
  return { reason: said === '' ? null : said };
}

/** Refuses to lock what nobody reviewed, or while something is contested. */
export function assertLockable(run: StandingRun, contests: readonly Pick<Contest, 'outcome'>[]): void {
  if (run.isLocked) throw new Refusal('LOCKED', 'This is locked already.');
  if (isOpen(run.state) || run.state === 'submitted') {
    throw new Refusal('NOT_REVIEWED', 'Review this first: only what was accepted, left out or rejected can be locked.');
  }
  if (contests.some(({ outcome }) => outcome === null)) {
    throw new Refusal('CONTESTED', 'Decide on what is contested first; afterwards nothing changes any more.');
  }
}

/** Refuses to contest what can't change the score: before it is handed in, when locked, twice at a time, without points. */
export function assertContestable(
  run: StandingRun,
  definition: ChecklistDefinition,
  itemId: string,
  contests: readonly Pick<Contest, 'itemId' | 'outcome'>[],
): void {
  if (run.belongs === 'audit') {
    throw new Refusal('IN_THE_MIRROR', 'This is what somebody said in the mirror. It is not contested.');
  }
  if (isOpen(run.state))
    throw new Refusal('NOT_HANDED_IN', 'This was not handed in yet. Its answers can still be changed.');
  if (run.isLocked) throw locked();
  const item = findItem(definition, itemId);
  if (item === null || !isScored(item)) {
    throw new Refusal('NOT_SCORED', 'Only an item that earns something can be contested.', 'itemId');
  }
  const ofItem = contests.filter((contest) => contest.itemId === itemId);
  if (ofItem.some(({ outcome }) => outcome === null)) {
    throw new Refusal('CONTESTED', 'This item is contested already. Wait for the decision.', 'itemId');
  }
  if (ofItem.some(({ outcome }) => outcome === 'upheld')) {
    throw new Refusal('LEFT_OUT', 'This item no longer counts, because it was contested with success.', 'itemId');
  }
}

/** Refuses to decide twice, or after the lock. */
export function assertDecidable(run: Pick<StandingRun, 'isLocked'>, contest: Pick<Contest, 'outcome'>): void {
  if (contest.outcome !== null) throw new Refusal('DECIDED', 'This was decided already.');
  if (run.isLocked) throw locked();
}

/** The items that were contested with success: they leave the score. */
export function listLeftOut(contests: readonly Pick<Contest, 'itemId' | 'outcome'>[]): ReadonlySet<string> {
  return new Set(contests.filter(({ outcome }) => outcome === 'upheld').map(({ itemId }) => itemId));
}
