import { DAY_MS, type Day, type Instant } from '../../clock.ts';
import { Refusal } from '../../refusal.ts';
import { isClosed, type Doer, type StandingAction } from './actions.rules.ts';

/** Days an action may be late before the owner hears of it: what slips by a weekend is no news yet (own default). */
export const escalateAfterDays = 3;

/** The moment before which an action was due that the owner hears of now. */
export function escalatesBefore(now: Instant): Instant {
  return now - escalateAfterDays * DAY_MS;
}

/** What the rules of lateness need of an action. */
export type LateAction = StandingAction & {
  readonly dueAt: Instant;
  /** When the owner said that they know of it. */
  readonly escalationSeenAt: Instant | null;
};

/** What saying "I know" writes. */
export type Acknowledged = { readonly acknowledgedOn: Day } | { readonly escalationSeenAt: Instant };

/**
 * Decides what "I know it is late" means: from whoever does it, for today, so that it stands there again tomorrow; from
 * the owner of somebody else's, once and for all.
 */
export function decideAcknowledge(person: Doer, action: LateAction, now: Instant, today: Day): Acknowledged {
  const isLate = !isClosed(action.state) && action.dueAt < now;
  if (isLate && action.who === person.id) return { acknowledgedOn: today };
  const isEscalated = isLate && action.joinedTo === null && action.dueAt < escalatesBefore(now);
  if (isEscalated && person.role === 'owner' && action.escalationSeenAt === null) return { escalationSeenAt: now };
  throw new Refusal('NOTHING_TO_SEE', 'Nothing about this action waits for you.');
}
