import { addDays, daysBetween, type Day } from '../../clock.ts';

// Before the first day the anger talks, after the last one memory does.

/** The first day after leaving on which an exit call counts. */
export const firstCallDay = 14;
/** The last day after leaving on which an exit call counts. */
export const lastCallDay = 42;

/** When an exit call is due. */
export type CallWindow = {
  /** Days since they left: the day of leaving is 0. */
  readonly day: number;
  readonly stands: 'early' | 'open' | 'missed';
  readonly opensOn: Day;
  readonly closesOn: Day;
};

/**
 * Tells how the time for an exit call stands on a day.
 * Example: left on 26 October, it opens on 9 November and closes on 7 December; 19 November is day 24 of 42.
 */
export function toCallWindow(lostOn: Day, today: Day): CallWindow {
  const day = daysBetween(lostOn, today);
  const opensOn = addDays(lostOn, firstCallDay);
  const closesOn = addDays(lostOn, lastCallDay);
  return { day, stands: day < firstCallDay ? 'early' : day > lastCallDay ? 'missed' : 'open', opensOn, closesOn };
}
