import { assertNever } from '../../assert-never.ts';
import { compareShares, countsOf } from './change.rules.ts';
import type { Figure, FigurePair } from './verdict.schema.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** "1 action", "3 actions". */
export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** The part a share counts; 0 where there is none. */
export const partOf = (figure: Figure): number => countsOf(figure)?.successes ?? 0;

/** " (64%, 46% to 79%)"; nothing below the number of records its measure asks for. */
export function spread({ value, n, low, high, smallN }: Figure): string {
  if (value === null || low === null || high === null || n < smallN) return '';
  return ` (${percent(value)}, ${percent(low)} to ${percent(high)})`;
}

/** What changed since the quarter before, and no more than can be told from chance. */
export function change({ now, before }: FigurePair): string {
  const found = compareShares(now, before);
  switch (found) {
    case 'too-few':
      return 'too few to compare with the quarter before';
    case 'no-change':
      return 'no visible change from the quarter before';
    case 'more':
    case 'less':
      return `${found === 'more' ? 'a larger share' : 'a smaller share'} than in the quarter before${spread(before)}`;
    default:
      return assertNever(found);
  }
}
