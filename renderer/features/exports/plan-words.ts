import type { PlanState } from '../../../shared/features/exports/exports.schema.ts';
import { periodName } from '../../../shared/period.ts';

const every = { weekly: 'week', monthly: 'month' } as const;

/** What is true of the regular export now. */
export function planTitle({ plan, isRunning, failure, doneOn }: PlanState): string {
  if (plan === null) return 'No export is written by itself';
  if (isRunning) return 'The regular export is being written';
  if (failure !== null) return 'The regular export could not be written';
  return doneOn === null ? 'The first regular export is still to come' : 'The regular export is written';
}

/** When it was written last, or why it was not. */
export function planSentence({ plan, failure, doneOn }: PlanState): string {
  if (plan === null)
    return 'Everything in one zip, written to a folder of yours when the app is opened and a new week or month has begun.';
  const last =
    doneOn === null ? 'None was written there yet.' : `The last one is of ${periodName({ from: doneOn, to: doneOn })}.`;
  if (failure !== null)
    return `${failure} ${last} It is tried again every hour the app is in use; saving tries at once.`;
  return `${last} The next follows when the app is in use in a new ${every[plan.rhythm]}.`;
}
