import { DAY_MS, type Instant } from '../../../clock.ts';
import type { BackupState } from '../backups.schema.ts';
import { placeAwayMs } from './due.rules.ts';

/** What is wrong with the second place, if anything is. */
export function findPlaceProblem(place: BackupState['place'], now: Instant): string | null {
  if (place === null) return null;
  const away = now - (place.seenAt ?? place.since);
  if (away < placeAwayMs) return null;
  const days = Math.floor(away / DAY_MS);
  const why = place.failure === null ? '' : ` ${place.failure}`;
  return `No backup has reached the second place for ${days} days.${why}`;
}

/** What an owner must know about the backups today, the worst first; none where all is well. */
export function toProblems(state: BackupState, now: Instant): string[] {
  const { check, checkFailure, failure, place } = state;
  const found = check === null || check.problems.length === 0 ? null : `The weekly check found: ${check.problems[0]}`;
  return [found, failure, checkFailure, findPlaceProblem(place, now)].filter((problem) => problem !== null);
}
