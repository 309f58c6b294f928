import { addDays, type Day } from '../../clock.ts';
import type { Period } from '../../period.ts';
import { Refusal } from '../../refusal.ts';
import { newcombe, type ShareCounts } from '../../stats/newcombe.ts';
import type { ActionState } from '../actions/actions.schema.ts';
import { windowLengths, type Comparison, type Criterion, type Verdict } from './proof.schema.ts';

/** Exposures each window needs before anything is said of the difference (own default). */
export const fewestExposures = 10;

/** Equal windows around a fix; its day is in neither, for nobody knows which half of it was fixed. */
export function windowsAround(fixedOn: Day, days: number): { readonly before: Period; readonly after: Period } {
  return {
    before: { from: addDays(fixedOn, -days), to: addDays(fixedOn, -1) },
    after: { from: addDays(fixedOn, 1), to: addDays(fixedOn, days) },
  };
}

/** The looks that are due by a day: at 30, 60 and 90 days, up to the length that was written down. */
export function listLooks(fixedOn: Day, windowDays: Criterion['windowDays'], today: Day): number[] {
  return windowLengths.filter((days) => days <= windowDays && windowsAround(fixedOn, days).after.to < today);
}

/** What an interval of a difference shows: one that holds 0, or only touches it, shows no change. */
export function showOf(low: number, high: number, direction: Criterion['direction']): Verdict {
  if (low <= 0 && high >= 0) return 'no-change';
  const wentUp = low > 0;
  return wentUp === (direction === 'more') ? 'improved' : 'worse';
}

/**
 * Tells what a fix did to a share: improved or worse where the whole interval of the difference lies on one side of 0,
 * no change where it holds 0, too early where a window has fewer than ten exposures.
 *
 * Source: Newcombe 1998b, method 10, after less before, 95%.
 * Example: from 48 of 80 to 56 of 70 the difference is 0.2, 0.0524 to 0.3339: improved where more is better, worse where less is.
 */
export function compareWindows(
  before: ShareCounts,
  after: ShareCounts,
  direction: Criterion['direction'],
): Pick<Comparison, 'difference' | 'low' | 'high' | 'shows'> {
  const { value: difference, low, high } = newcombe(after, before);
  const isTooFew = before.n < fewestExposures || after.n < fewestExposures;
  const shows = isTooFew || low === null || high === null ? 'too-early' : showOf(low, high, direction);
  return { difference, low, high, shows };
}

/** Whether a figure can be read of one touchpoint; promises and surveys belong to none. */
export function isOfTouchpoint(measureId: Criterion['measureId']): boolean {
  return measureId.startsWith('log.');
}

/** Refuses a criterion once the fix is made, and one that calls what the figure counts as bad good. */
export function assertMayWrite(
  action: { readonly state: ActionState },
  criterion: Criterion,
  measureDirection: 'more' | 'less' | 'neither',
): void {
  if (action.state === 'done' || action.state === 'dropped') {
    throw new Refusal('FIX_MADE', 'What would prove it has to be written before the action is done.', 'criterion');
  }
  if (criterion.scope.touchpointId !== undefined && !isOfTouchpoint(criterion.measureId)) {
    throw new Refusal('NOT_BY_PLACE', 'This figure belongs to no touchpoint. Leave it out.', 'touchpointId');
  }
  if (measureDirection !== 'neither' && measureDirection !== criterion.direction) {
    const sentence = measureDirection === 'more' ? 'More of this is better.' : 'Less of this is better.';
    throw new Refusal('WRONG_WAY', `${sentence} Choose the other direction.`, 'direction');
  }
}

const rank = { worse: 0, 'no-change': 1, improved: 2 } as const satisfies Record<Verdict, number>;

/** Tells whether figures that show so much bear a word: a worse one always, a better one never. */
export function bears(shows: Comparison['shows'], verdict: Verdict): boolean {
  return shows !== 'too-early' && rank[verdict] <= rank[shows];
}

/** Refuses a word that says more than the figures, and an improvement without words for customers. */
export function assertMayConfirm(
  look: Comparison | undefined,
  verdict: Verdict,
  claim: string,
): asserts look is Comparison {
  if (look === undefined) {
    throw new Refusal('TOO_EARLY', 'The days that were to be compared are not over yet.', 'verdict');
  }
  if (look.shows === 'too-early') {
    throw new Refusal(
      'TOO_FEW',
      `Each side needs ${fewestExposures} records before anything can be said. There were ${look.before.n} before and ${look.after.n} after.`,
      'verdict',
    );
  }
  if (!bears(look.shows, verdict)) {
    throw new Refusal(
      'MORE_THAN_SHOWN',
      look.shows === 'worse'
        ? 'The figures show that it got worse.'
        : 'The figures show no change beyond chance, so it can’t be called an improvement.',
      'verdict',
    );
  }
  if (verdict === 'improved' && claim === '') {
    throw new Refusal('NO_CLAIM', 'Write in one sentence what a customer may be told.', 'claim');
  }
}
