import { addDays, type Day } from '../../clock.ts';
import { Refusal } from '../../refusal.ts';
import type { ObservationFields } from './observation.schema.ts';

/** A week, in days: time to ask around, too short for the customer to think it fell into a hole. */
const answerWithinDays = 7;

/** By when an answer is usually owed. */
export function usualAnswerDay(watchedOn: Day): Day {
  return addDays(watchedOn, answerWithinDays);
}

/** Refuses a visit that has not been, or an answer owed before it. */
export function assertWatched({ watchedOn, answerDueOn }: ObservationFields, today: Day): void {
  if (watchedOn > today)
    throw new Refusal(
      'NOT_YET',
      'A visit is written down once it has been. Choose today or a day before.',
      'watchedOn',
    );
  if (answerDueOn < watchedOn)
    throw new Refusal('DUE_BEFORE_VISIT', 'The answer cannot be due before the visit.', 'answerDueOn');
}

/** What an answer is decided from. */
type Owed = Pick<ObservationFields, 'watchedOn'> & { readonly answeredOn: Day | null };

/** Refuses an answer where one was given, or on a day that cannot be. */
export function assertAnswerable({ watchedOn, answeredOn }: Owed, on: Day, today: Day): void {
  if (answeredOn !== null) throw new Refusal('ANSWERED', 'This visit has its answer already. Undo that one first.');
  if (on > today) throw new Refusal('NOT_YET', 'Write the answer down once they have it.', 'answeredOn');
  if (on < watchedOn) throw new Refusal('BEFORE_VISIT', 'The answer cannot come before the visit.', 'answeredOn');
}
