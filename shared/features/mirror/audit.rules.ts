import { Refusal } from '../../refusal.ts';
import { isScored, listItems, nameOf } from '../checklists/definition.rules.ts';
import type { ChecklistDefinition } from '../checklists/definition.schema.ts';
import { addDays, daysBetween, type Day } from '../../clock.ts';
import { quarterOf, type Period } from '../../period.ts';

/** What decides when the mirror opens. */
export type Calendar = {
  readonly today: Day;
  /** The month the business year begins with; 1 is January. */
  readonly startMonth: number;
  /** Days after the quarter's end; 0 is the first day of the next. */
  readonly opensAfterDays: number;
};

/** The last quarter of the business year that has ended. */
export function lastQuarter({ today, startMonth }: Calendar): Period {
  return quarterOf(addDays(quarterOf(today, startMonth).from, -1), startMonth);
}

/** The quarter that still runs. */
export function runningQuarter({ today, startMonth }: Calendar): Period {
  return quarterOf(today, startMonth);
}

/** The day a quarter's audit opens. */
export function opensOn({ to }: Pick<Period, 'to'>, { opensAfterDays }: Pick<Calendar, 'opensAfterDays'>): Day {
  return addDays(to, 1 + opensAfterDays);
}

/** An audit as far as the choice of the current one goes. */
export type StandingAudit = { readonly state: 'open' | 'finished' };

/**
 * The quarter to look at now: the last that ended, open from its day on until it is finished. An early look that was
 * begun comes first while it is open, because whoever began it wants to go on with it.
 */
export function decideCurrent(
  calendar: Calendar,
  find: (period: Period) => StandingAudit | null,
): { period: Period; opensOn: Day; isOpen: boolean; openDays: number } {
  const running = runningQuarter(calendar);
  const period = find(running)?.state === 'open' ? running : lastQuarter(calendar);
  const opens = opensOn(period, calendar);
  const isOpen = opens <= calendar.today && find(period)?.state !== 'finished';
  return { period, opensOn: opens, isOpen, openDays: isOpen ? daysBetween(opens, calendar.today) : 0 };
}

/** Refuses a checklist that no audit could be finished with: nobody takes photos in front of the mirror. */
export function assertFitsMirror(definition: ChecklistDefinition): void {
  const items = listItems(definition);
  if (items.length === 0) throw new Refusal('NOTHING_ASKED', 'This checklist asks nothing yet.', 'checklistId');
  const item = items.find((one) => (isScored(one) ? one.badNeeds.photo : one.type === 'photo' && one.required));
  if (item === undefined) return;
  const sentence = `The mirror takes no photos, but ${nameOf(definition, item)} needs one. Change it or choose another checklist.`;
  throw new Refusal('NEEDS_PHOTO', sentence, 'checklistId');
}
