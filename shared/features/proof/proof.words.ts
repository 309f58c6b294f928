import { plural } from '../../number-words.ts';
import { fewestExposures } from './proof.rules.ts';
import type { Comparison, Criterion, provableMeasures } from './proof.schema.ts';

/** What each figure is a share of, to stand in the middle of a sentence. */
export const shareWords = {
  'log.left-happy': 'the share of customers who left happy',
  'log.left-unhappy': 'the share of customers who left unhappy',
  'log.answered-within-48h': 'the share of customers answered within 48 hours',
  'promises.kept-first': 'the share of promises kept on the first date',
  'promises.kept-last': 'the share of promises kept on the last date',
  'promises.told-before-due': 'the share of moves told before the old date was over',
  'promises.told-within-hour': 'the share of moves told within an hour of knowing',
  'surveys.csat': 'the share of satisfied answers to surveys',
  'surveys.detractors-answered-within-48h': 'the share of unhappy answers followed up within 48 hours',
} satisfies Record<(typeof provableMeasures)[number], string>;

/** What a comparison shows, in a word or two. */
export const showsWords = {
  'too-early': 'too few to say',
  'no-change': 'no visible change',
  improved: 'improved',
  worse: 'worse',
} satisfies Record<Comparison['shows'], string>;

/**
 * What would prove it, as a sentence: "The share of customers who left happy at the Till should be higher in the 30 days
 * after it is done than in the 30 days before."
 */
export function criterionSentence(
  { measureId, direction, windowDays }: Criterion,
  places: readonly string[],
  { isDone = false }: { readonly isDone?: boolean } = {},
): string {
  const share = shareWords[measureId];
  const at = places.length === 0 ? '' : ` (${places.join(', ')})`;
  const way = direction === 'more' ? 'higher' : 'lower';
  const days = `${windowDays} days`;
  return `T${share.slice(1)}${at} should be ${way} in the ${days} after it ${isDone ? 'was' : 'is'} done than in the ${days} before.`;
}

const toPoints = (share: number): number => Math.round(Math.abs(share) * 100);
const pointsText = (points: number): string => `${points} ${plural(points, 'point')}`;

/** How far apart both sides are and how sure that is: "Lower by 75 points, likely by 35 to 89." */
export function differenceSentence({ shows, before, after, difference, low, high }: Omit<Comparison, 'days'>): string {
  if (shows === 'too-early' || difference === null || low === null || high === null) {
    const fewer = Math.min(before.n, after.n);
    return `Each side needs ${fewestExposures} records before anything can be said; one side has ${fewer}.`;
  }
  const points = toPoints(difference);
  const head = points === 0 ? 'About the same' : `${difference < 0 ? 'Lower' : 'Higher'} by ${pointsText(points)}`;
  if (low <= 0 && high >= 0) {
    return `${head}, likely between ${pointsText(toPoints(low))} lower and ${toPoints(high)} higher.`;
  }
  const [near, far] = [toPoints(low), toPoints(high)].toSorted((one, other) => one - other);
  return `${head}, likely by ${near} to ${far}.`;
}
