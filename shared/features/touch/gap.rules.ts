import { addDays, daysBetween, type Day } from '../../clock.ts';
import type { Cadence, Gap } from './touch.schema.ts';

/** How often somebody hears from us unless the owner says otherwise, in days (the articles on staying in touch). */
export const defaultDays = { customers: 30, prospects: 90 } as const;

/** From this part of the gap on it is due (amber), from the second on it is long due (red): monica#321's 4 and 6 weeks. */
export const dueAtShare = { watch: 1, bad: 1.5 } as const;

/** What decides how often a customer is called. */
export type Classed = { readonly status: 'active' | 'prospect' | 'lost' | 'declined'; readonly class: string | null };

/** The name under which a class's cadence is kept; classes are told apart without regard to case. */
export const whoOfClass = (name: string): string => `class:${name.trim().toLowerCase()}`;

/** How often a customer is to hear from us: their class decides, else what they are; null is never by rule. */
export function cadenceOf(customer: Classed, cadences: readonly Pick<Cadence, 'who' | 'days'>[]): number | null {
  const find = (who: string) => cadences.find((cadence) => cadence.who === who);
  const ofClass = customer.class === null ? undefined : find(whoOfClass(customer.class));
  if (ofClass !== undefined) return ofClass.days;
  const who = customer.status === 'prospect' ? 'prospects' : 'customers';
  const set = find(who);
  return set === undefined ? defaultDays[who] : set.days;
}

/** What is known of a customer's contacts. */
export type Contacts = {
  readonly lastOn: Day | null;
  /** The day they came, for who was never spoken with on record. */
  readonly sinceOn: Day;
  readonly snoozedUntil: Day | null;
};

/**
 * Says where a customer stands in the gap between two contacts: due once it is over, long due at half as much again.
 * Example: 45 days since the last contact where 30 are usual is `bad`, 30 is `watch`, 29 is `good`.
 */
export function toGap({ lastOn, sinceOn, snoozedUntil }: Contacts, cadenceDays: number | null, today: Day): Gap {
  const from = lastOn ?? sinceOn;
  const waitDays = Math.max(0, daysBetween(from, today));
  const isSnoozed = snoozedUntil !== null && snoozedUntil > today;
  const until = isSnoozed ? snoozedUntil : null;
  if (cadenceDays === null) return { lastOn, waitDays, cadenceDays, dueOn: null, tone: 'good', snoozedUntil: until };
  const dueOn = addDays(from, cadenceDays);
  return {
    lastOn,
    waitDays,
    cadenceDays,
    dueOn: until !== null && until > dueOn ? until : dueOn,
    tone: isSnoozed ? 'good' : toTone(waitDays / cadenceDays),
    snoozedUntil: until,
  };
}

function toTone(share: number): Gap['tone'] {
  if (share >= dueAtShare.bad) return 'bad';
  return share >= dueAtShare.watch ? 'watch' : 'good';
}
