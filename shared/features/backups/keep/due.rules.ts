import { DAY_MS, type Instant } from '../../../clock.ts';

/** At most so much work is lost with the file: the promise to owners. */
export const backUpEveryMs = DAY_MS / 24;

/** After a try that failed: a disk that is full or away now may be back by then. */
const tryAgainMs = DAY_MS / 144;

/** How often everything is checked and a backup brought back for trial. */
export const checkEveryMs = 7 * DAY_MS;

/** A second place that was away for so long is told. */
export const placeAwayMs = 7 * DAY_MS;

/** Whether a moment is that long ago; one that lies ahead was told by a wrong clock and is as good as long ago. */
function isLongAgo(at: Instant, ms: number, now: Instant): boolean {
  return now - at >= ms || at > now;
}

/** What is known of the tries so far. */
export type Tries = { readonly isRunning: boolean; readonly failedAt: Instant | null };

function mayTry({ isRunning, failedAt }: Tries, now: Instant): boolean {
  return !isRunning && (failedAt === null || isLongAgo(failedAt, tryAgainMs, now));
}

/** Whether a backup is to be made by itself: an hour after the last one, if anything was saved since. */
export function isBackupDue(
  last: { readonly at: Instant; readonly hasChanged: boolean },
  tries: Tries,
  now: Instant,
): boolean {
  return last.hasChanged && mayTry(tries, now) && isLongAgo(last.at, backUpEveryMs, now);
}

/** Whether the weekly check is to be made by itself. */
export function isCheckDue(lastAt: Instant, tries: Tries, now: Instant): boolean {
  return mayTry(tries, now) && isLongAgo(lastAt, checkEveryMs, now);
}
