import { addDays, daysBetween, type Day } from '../../clock.ts';
import { Refusal } from '../../refusal.ts';
import type { PlaybookStep, PlaybookTask, TaskAsk, TouchKind } from './touch.schema.ts';

/** A purchase starts a playbook by itself only while it is news; older ones are records being caught up on. In days. */
export const freshPurchaseDays = 30;

/** A step with its number and day. */
export type DatedStep = PlaybookStep & { readonly number: number; readonly dueOn: Day };

/** The steps of a playbook on their days, in the order in which they fall. */
export function toDatedSteps(steps: readonly PlaybookStep[], startsOn: Day): readonly DatedStep[] {
  return steps
    .toSorted((one, other) => one.afterDays - other.afterDays)
    .map((step, index) => ({ ...step, number: index + 1, dueOn: addDays(startsOn, step.afterDays) }));
}

/** What moving needs of a step. */
export type OpenStep = Pick<PlaybookTask, 'id' | 'dueOn' | 'closedOn'>;

/**
 * Moves what is open by as many days as the day it is counted from moved; what is closed stays where it was.
 * Example: a sale moved from the 2nd to the 5th moves a step due on the 12th to the 15th.
 */
export function moveOpenSteps<Step extends OpenStep>(
  steps: readonly Step[],
  from: Day,
  to: Day,
): readonly { readonly id: Step['id']; readonly dueOn: Day }[] {
  const days = daysBetween(from, to);
  if (days === 0) return [];
  return steps.flatMap(({ id, dueOn, closedOn }) => (closedOn === null ? [{ id, dueOn: addDays(dueOn, days) }] : []));
}

/** Whether a yes to the ask is a consent that is kept. */
export const consentOf = (asks: TaskAsk): 'referral' | 'testimonial' | null =>
  asks === 'referral' || asks === 'testimonial' ? asks : null;

/** How closing a step is told. */
export type Closing = { readonly as: 'done' | 'skipped'; readonly answer: 'yes' | 'no' | null };

/** Refuses to close a step twice, and to call an ask done whose answer nobody gives. */
export function assertCloses(task: Pick<PlaybookTask, 'asks' | 'closedOn'>, { as, answer }: Closing): void {
  if (task.closedOn !== null) throw new Refusal('ALREADY_CLOSED', 'This step is already closed. Nothing was changed.');
  if (as === 'done' && task.asks !== 'nothing' && answer === null)
    throw new Refusal('NO_ANSWER', 'Say what they answered: yes or no.', 'answer');
}

/** The contact that doing a step was; null for work of our own. */
export function contactOf({ way }: Pick<PlaybookTask, 'way'>): TouchKind | null {
  return way === 'none' ? null : way;
}
