import { z } from 'zod';
import {
  agendaTags,
  attentionFilterSchema,
  type AgendaItem,
  type AgendaTag,
  type AttentionFilter,
  type AttentionShare,
} from '../../../shared/features/attention/attention.schema.ts';
import { agendaTagWords } from '../../../shared/features/attention/attention.words.ts';
import type { Measured } from '../../../shared/features/measures/measures.schema.ts';
import { dayName, periodName } from '../../../shared/period.ts';
import { countText, countWord, plural, sentenceCase } from '../../ui/format.ts';

/** What the address of the screen holds. */
export const attentionScreenSchema = attentionFilterSchema.extend({ tab: z.enum(['rounds', 'meetings']).optional() });
export type AttentionScreenFilter = z.infer<typeof attentionScreenSchema>;

/** "Three front-line rounds by the owner this quarter". */
export function roundsTitle(count: number | null, locale: string): string {
  if (count === null) return 'Front-line rounds';
  if (count === 0) return 'No front-line round by the owner this quarter';
  return `${sentenceCase(countWord(count, locale))} front-line ${plural(count, 'round')} by the owner this quarter`;
}

/** "Customers were 12 of 96 points on agendas this quarter". */
export function meetingsTitle(share: Pick<Measured, 'value' | 'n'> | null, locale: string): string {
  if (share === null) return 'What meetings were about';
  if (share.value === null) return 'No agenda with tagged points this quarter';
  const about = Math.round(share.value * share.n);
  const points = `${countText(share.n, locale)} ${plural(share.n, 'point')} on agendas this quarter`;
  return `Customers were ${about === 0 ? 'none' : countText(about, locale)} of ${points}`;
}

/** What stands above the points while an agenda is pasted: "7 points, 2 about customers, 1 not tagged". */
export function pointsSentence(
  points: readonly (Pick<AgendaItem, 'tag'> & { readonly isProposed: boolean })[],
  locale: string,
): string {
  const customers = points.filter(({ tag }) => tag === 'customers').length;
  const untagged = points.filter(({ tag }) => tag === null).length;
  const guessed = points.filter(({ tag, isProposed }) => tag !== null && isProposed).length;
  const parts = [
    `${countText(points.length, locale)} ${plural(points.length, 'point')}`,
    `${customers === 0 ? 'none' : countText(customers, locale)} about customers`,
    ...(untagged === 0 ? [] : [`${countText(untagged, locale)} not tagged, which counts nowhere`]),
    ...(guessed === 0
      ? []
      : [`${countText(guessed, locale)} guessed by the words: look at ${plural(guessed, 'it', 'them')}`]),
  ];
  return `${parts.join(', ')}.`;
}

/** What a list is narrowed to, where a figure led here: "Only by the owner, 1 Jul 2026 to 30 Sep 2026"; null where to nothing. */
export function narrowedSentence({ from, to, byOwner }: AttentionFilter, tab: 'rounds' | 'meetings'): string | null {
  const parts = [
    ...(byOwner === true && tab === 'rounds' ? ['by the owner'] : []),
    ...(from === undefined ? [] : [`from ${dayName(from)}`]),
    ...(to === undefined ? [] : [`up to ${dayName(to)}`]),
  ];
  return parts.length === 0 ? null : `Only ${parts.join(', ')}.`;
}

/** Customers last: the strong end of the chart is what the screen is about. */
export const chartTags: readonly AgendaTag[] = [...agendaTags.filter((tag) => tag !== 'customers'), 'customers'];

export type CountedBy = 'items' | 'minutes';

/** How many points, or minutes, each tag had, in the order of the chart. */
export function countTags(quarter: Pick<AttentionShare, 'shares' | 'items' | 'minutes'>, by: CountedBy): number[] {
  return chartTags.map((tag) => {
    const share = quarter.shares.find((one) => one.tag === tag)?.[by] ?? 0;
    return Math.round(share * quarter[by]);
  });
}

/** "Most points this quarter were about operations (41 of 96)"; the title of the chart. */
export function sharesTitle(latest: AttentionShare | undefined, by: CountedBy, locale: string): string {
  const what = by === 'items' ? 'points' : 'minutes';
  if (latest === undefined || latest[by] === 0) return `No tagged ${what} this quarter yet`;
  const counts = countTags(latest, by);
  const most = Math.max(...counts);
  const top = chartTags.filter((_tag, index) => counts[index] === most).map((tag) => agendaTagWords[tag]);
  const of = `${countText(most, locale)} of ${countText(latest[by], locale)}`;
  if (top.length > 1) return `${sentenceCase(top.join(' and '))} had most ${what} this quarter (${of} each)`;
  return `Most ${what} this quarter were about ${top.join('')} (${of})`;
}

export function quarterName({ from, to }: AttentionShare, yearStartsInMonth: number): string {
  return periodName({ from, to }, yearStartsInMonth);
}
