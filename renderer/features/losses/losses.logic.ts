import { z } from 'zod';
import type { Measured } from '../../../shared/features/measures/measures.schema.ts';
import { lossFilterSchema, type Loss } from '../../../shared/features/losses/losses.schema.ts';
import type { CauseRow, Replacement } from '../../../shared/features/losses/reading.schema.ts';
import { ownRatiosFrom } from '../../../shared/stats/replacement-cost.ts';
import { countText, countWord, plural, sentenceCase } from '../../ui/format.ts';

const lossTabs = ['five', 'queue', 'all', 'reasons', 'cost'] as const;

/** What the address of the screen holds. */
export const lossesScreenSchema = lossFilterSchema.extend({ tab: z.enum(lossTabs).optional() });
export type LossesScreenFilter = z.infer<typeof lossesScreenSchema>;

/** Two years back: enough losses to say something, recent enough to be about the firm as it is. */
export const lookBackDays = 730;

/** "Of the last five who left, we knew why in one". */
export function lastFiveTitle(losses: readonly Loss[] | null, locale: string): string {
  if (losses === null) return 'Lost customers';
  if (losses.length === 0) return 'Nobody who left is written down yet';
  const known = losses.filter(({ differs }) => differs === false).length;
  if (losses.length === 1) return known === 1 ? 'One left, and we knew why' : 'One left, and we did not know why';
  const few = `the last ${countWord(losses.length, locale)} who left`;
  return `Of ${few}, we knew why in ${known === 0 ? 'none' : countWord(known, locale)}`;
}

/** "One is to be called, three wait for their days". */
export function queueTitle(queue: { readonly open: number; readonly early: number } | null, locale: string): string {
  if (queue === null) return 'Lost customers';
  const { open, early } = queue;
  const word = (count: number): string => sentenceCase(countWord(count, locale));
  if (open > 0) return `${word(open)} who left ${plural(open, 'waits', 'wait')} for your call`;
  if (early > 0) return `Nobody is to be called yet; ${countWord(early, locale)} ${plural(early, 'is', 'are')} soon`;
  return 'Nobody who left is to be called';
}

/** "In six of eight calls it was another reason than the one on file". */
export function discoveryTitle(discovery: Pick<Measured, 'value' | 'n'> | null, locale: string): string {
  if (discovery === null || discovery.value === null) return 'Nobody who left was asked why yet';
  const different = Math.round(discovery.value * discovery.n);
  if (discovery.n === 1)
    return `The one call found ${different === 1 ? 'another reason than the one' : 'the reason'} on file`;
  const of = `${countWord(discovery.n, locale)} ${plural(discovery.n, 'call')}`;
  return different === 0
    ? `In ${of} it was always the reason on file`
    : `In ${countWord(different, locale)} of ${of} it was another reason than the one on file`;
}

/** "To win another customer takes 105 hours". */
export function costTitle(replacement: Replacement | null, locale: string): string {
  if (replacement === null) return 'What a lost customer costs';
  return `To win another customer takes about ${countText(Math.round(replacement.hours), locale)} hours`;
}

/** "Calls not returned and two more make up 80% of why they left". */
export function causesTitle(rows: readonly CauseRow[], locale: string): string {
  const vital = rows.filter((row) => row.vital);
  const [first] = vital;
  if (first === undefined) return 'What drove them away';
  const percent = Math.round((vital.at(-1)?.cumulative ?? 0) * 100);
  const rest = vital.length - 1;
  const more = rest === 0 ? '' : ` and ${countWord(rest, locale)} more ${plural(rest, 'reason')}`;
  return `${first.name}${more} ${rest === 0 ? 'makes' : 'make'} up ${percent}% of why they left`;
}

/** "3 of 20 leavers had ever complained. Likely between 2 and 18." */
export function silenceWords(
  visibility: Pick<Measured, 'value' | 'low' | 'high' | 'n'> | null,
  locale: string,
): { readonly figure: string; readonly detail: string } {
  if (visibility === null || visibility.value === null || visibility.low === null || visibility.high === null) {
    return { figure: 'nobody knows', detail: 'Leavers who are called tell whether they had ever complained.' };
  }
  const { value, low, high, n } = visibility;
  const hidden = (share: number): string => countText(Math.round(1 / share - 1), locale);
  const complained = Math.round(value * n);
  const had = `${countText(complained, locale)} of ${countText(n, locale)} leavers had ever complained.`;
  if (complained === 0) return { figure: `at least ${hidden(high)} we don’t`, detail: had };
  return {
    figure: `about ${hidden(value)} we don’t`,
    detail: `${had} Likely between ${hidden(high)} and ${hidden(low)}.`,
  };
}

/** "300 calls, 30 meetings. The article’s ratios until yours are known (12 of 30 events so far)." */
export function replacementSentence(replacement: Replacement, locale: string): string {
  const count = (number: number): string => countText(Math.round(number), locale);
  const { calls, meetings, ratiosFrom, ownEvents } = replacement;
  const soFar = `(${count(ownEvents)} of ${ownRatiosFrom} events so far)`;
  const whose = {
    own: 'By your own calls and meetings.',
    both: `Partly by the article’s ratios until yours are known ${soFar}.`,
    article: `The article’s ratios until yours are known ${soFar}.`,
  }[ratiosFrom];
  return `${count(calls)} calls, ${count(meetings)} meetings. ${whose}`;
}
