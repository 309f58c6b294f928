import { assertNever } from '../../assert-never.ts';
import type { Day, Instant } from '../../clock.ts';
import type { PersonId } from '../../ids.ts';
import { Refusal } from '../../refusal.ts';
import type { RunState } from '../checklists/runs.schema.ts';
import type { VisitNotes, VisitPlan, VisitState } from './shops.schema.ts';

/** What the rules need of a visit that stands. */
export type StandingVisit = {
  readonly plan: VisitPlan;
  readonly cancelledAt: Instant | null;
  /** Null while its scorecard is not begun. */
  readonly runState: RunState | null;
  readonly isLocked: boolean;
  /** Who fills in its scorecard. */
  readonly filledBy: PersonId | null;
  readonly visitedOn: Day | null;
};

/** Tells where a visit stands, from what happened to it and to its scorecard. */
export function visitStateOf({ cancelledAt, runState }: Pick<StandingVisit, 'cancelledAt' | 'runState'>): VisitState {
  if (cancelledAt !== null) return 'cancelled';
  if (runState === null) return 'planned';
  return runState === 'draft' || runState === 'sent-back' ? 'doing' : 'made';
}

/** Checks who goes, and leaves out what does not belong to that kind of shopper. */
export function decidePlan(plan: VisitPlan): VisitPlan {
  switch (plan.shopperKind) {
    case 'staff':
      if (plan.shopperId === null) throw new Refusal('NO_SHOPPER', 'Choose who of the staff goes.', 'shopperId');
      return { ...plan, shopperName: '' };
    case 'friend':
    case 'agency':
      if (plan.shopperName === '') {
        const who = plan.shopperKind === 'friend' ? 'the friend' : 'the agency';
        throw new Refusal('NO_SHOPPER_NAME', `Say what ${who} is called here. A first name will do.`, 'shopperName');
      }
      return { ...plan, shopperId: null };
    default:
      return assertNever(plan.shopperKind);
  }
}

/** Refuses to plan anew what has begun, is over or called off. */
export function assertPlanOpen(visit: StandingVisit): void {
  const state = visitStateOf(visit);
  switch (state) {
    case 'planned':
      return;
    case 'doing':
      throw new Refusal('HAS_BEGUN', 'The scorecard of this visit is begun, so its plan stays as it is.');
    case 'made':
      throw new Refusal('IS_MADE', 'This visit was made, so its plan stays as it is.');
    case 'cancelled':
      throw new Refusal('IS_CANCELLED', 'This visit was called off. Put it back first.');
    default:
      assertNever(state);
  }
}

/** Refuses to call off what was made: it happened. */
export function assertCancellable(visit: StandingVisit): void {
  if (visitStateOf(visit) === 'made') {
    throw new Refusal('IS_MADE', 'This visit was made, so it can’t be called off. Reject its scorecard instead.');
  }
}

/** Refuses to score a visit that was called off. */
export function assertNotCancelled(visit: StandingVisit): void {
  if (visit.cancelledAt !== null) {
    throw new Refusal('IS_CANCELLED', 'This visit was called off. Put it back first.');
  }
}

/** Refuses to go on with a scorecard that a leader fills in for the shopper. */
export function assertOwnScorecard(visit: StandingVisit, shopper: PersonId | null): void {
  if (visit.runState !== null && visit.filledBy !== shopper) {
    throw new Refusal('BEGUN_BY_ANOTHER', 'Somebody else has begun the scorecard of this visit. Go on with it there.');
  }
}

/** Refuses to give this window to whoever should not get it: an outsider gets it, while there is something to fill in. */
export function assertHandOver(visit: StandingVisit, shopper: PersonId | null): void {
  assertNotCancelled(visit);
  if (visit.plan.shopperKind === 'staff') {
    throw new Refusal(
      'IS_STAFF',
      'Somebody of the staff goes. They sign in with their own PIN and find the visit there.',
    );
  }
  if (visitStateOf(visit) === 'made') {
    throw new Refusal('IS_MADE', 'The scorecard of this visit is handed in already.');
  }
  assertOwnScorecard(visit, shopper);
}

/**
 * Checks what was noted, and decides on which day the visit was made: one whose scorecard is begun always has a day.
 * Whoever made the visit may note until the scorecard is handed in, leaders until it is locked.
 */
export function decideNotes(visit: StandingVisit, notes: VisitNotes, by: 'shopper' | 'leader', today: Day): VisitNotes {
  assertNotCancelled(visit);
  if (visit.isLocked) {
    throw new Refusal('IS_LOCKED', 'The scorecard of this visit is locked, so its notes stay as they are.');
  }
  if (by === 'shopper' && visitStateOf(visit) === 'made') {
    throw new Refusal('IS_MADE', 'This visit is handed in. Ask a manager to send it back if something is missing.');
  }
  if (notes.visitedOn !== null && notes.visitedOn > today) {
    throw new Refusal('NOT_YET', 'This day has not come yet.', 'visitedOn');
  }
  const { arrivedMinute, leftMinute } = notes;
  if (arrivedMinute !== null && leftMinute !== null && leftMinute < arrivedMinute) {
    throw new Refusal('LEFT_BEFORE', 'This is before they came.', 'leftMinute');
  }
  return { ...notes, visitedOn: notes.visitedOn ?? (visit.runState === null ? null : visit.visitedOn) };
}
