import { addDays, clockTime, dayStart, type Day, type Instant } from '../../clock.ts';

/** When something is due: a day, or the end of a window of it in minutes of the day. */
export type Due = { readonly on: Day; readonly to: number | null };

/** When something was done: a day, and the minute where it is known. */
export type Done = { readonly on: Day; readonly minute: number | null };

const dayMinutes = 24 * 60;

/** Tells whether something was done by a date: on the day or before it, and by the end of the window where there is one. */
export function isMet(due: Due, done: Done): boolean {
  if (done.on !== due.on) return done.on < due.on;
  // Without a time of day, a job done on the day is taken as done in its window: nobody can say otherwise.
  return due.to === null || done.minute === null || done.minute <= due.to;
}

/** The moment a date is over: the end of its window, or of its day, in a time zone. */
export function endOf(due: Due, timeZone: string): Instant {
  return due.to === null ? dayStart(addDays(due.on, 1), timeZone) : clockTime(due.on, due.to, timeZone);
}

/** The minutes of a day that are over at a moment in it, as its clocks show them. */
export function minuteOf(day: Day, at: Instant, timeZone: string): number {
  let [early, late] = [0, dayMinutes];
  while (early < late) {
    const middle = Math.ceil((early + late) / 2);
    if (clockTime(day, middle, timeZone) <= at) early = middle;
    else late = middle - 1;
  }
  return early;
}

/** What a promise came to, on its first date and on its last. */
export type Outcome = {
  readonly keptFirst: boolean;
  readonly keptLast: boolean;
  /** Broken though it came early enough for what they needed: only the promise was too early. */
  readonly selfInflicted: boolean;
};

/**
 * Judges a promise that was done. Own definition. Example: needed Friday, promised Wednesday, done Thursday is
 * broken on the first date, and self-inflicted.
 */
export function judgeDone(
  promise: { readonly first: Due; readonly last: Due; readonly needByOn: Day | null },
  done: Done,
): Outcome {
  const keptFirst = isMet(promise.first, done);
  return {
    keptFirst,
    keptLast: isMet(promise.last, done),
    selfInflicted: !keptFirst && promise.needByOn !== null && done.on <= promise.needByOn,
  };
}
