import { z } from 'zod';
import type { Day } from '../../../shared/clock.ts';
import { touchFilterSchema, type Occasion, type WeekCall } from '../../../shared/features/touch/touch.schema.ts';
import { countText, countWord, dayText, plural, sentenceCase, type Reader } from '../../ui/format.ts';

/** The views of the screen, in the order of its tabs. */
export const touchTabs = ['calls', 'playbooks', 'occasions', 'call-backs', 'touches'] as const;

/** What the address of the screen holds. */
export const touchScreenSchema = touchFilterSchema.extend({ tab: z.enum(touchTabs).optional() });
export type TouchScreenFilter = z.infer<typeof touchScreenSchema>;

type Week = { readonly count: number; readonly longestWaitDays: number | null };

/** "Eight people to call this week; the longest wait is 61 days". */
export function callsTitle({ count, longestWaitDays }: Week, locale: string): string {
  if (count === 0) return 'Nobody is waiting for your call';
  const people = `${sentenceCase(countWord(count, locale))} ${plural(count, 'person', 'people')} to call this week`;
  if (longestWaitDays === null) return people;
  return `${people}; the longest wait is ${countText(longestWaitDays, locale)} ${plural(longestWaitDays, 'day')}`;
}

/** "10 years a customer on Sat 21 Nov", "Birthday tomorrow". */
export function occasionText({ years, name, on }: Pick<Occasion, 'years' | 'name' | 'on'>, reader: Reader): string {
  const day = dayText(on, reader);
  const when = /^(?:today|tomorrow)$/.test(day) ? day : `on ${day}`;
  return years === null ? `${name} ${when}` : `${years} ${plural(years, 'year')} a customer ${when}`;
}

/** "45 days since we spoke, usually 30"; "no contact on record" where there is none. */
export function gapText({ gap }: Pick<WeekCall, 'gap'>): string {
  const usual = gap.cadenceDays === null ? '' : `, usually ${gap.cadenceDays}`;
  if (gap.lastOn === null)
    return `no contact on record${usual === '' ? '' : `, usually every ${gap.cadenceDays} days`}`;
  if (gap.waitDays === 0) return 'in touch today';
  return `${gap.waitDays} ${plural(gap.waitDays, 'day')} since we were in touch${usual}`;
}

/** Why somebody stands in the list, most pressing first, as one sentence. */
export function whyText(call: WeekCall, reader: Reader): string {
  const parts = call.reasons.flatMap((reason): string[] => {
    switch (reason) {
      case 'call-back':
        return ['asked to be called back'];
      case 'unhappy':
        return ['left unhappy and not answered'];
      case 'task':
        return call.tasks.slice(0, 1).map(({ what }) => what);
      case 'occasion':
        return call.occasion === null ? [] : [occasionText(call.occasion, reader)];
      case 'gap':
        return [gapText(call)];
    }
  });
  // Whatever puts them here, how long ago we spoke is what a caller wants to know.
  const all = call.reasons.includes('gap') ? parts : [...parts, gapText(call)];
  return sentenceCase(all.join(' · '));
}

/** What stands in the mark before a call. */
export function callMark({ reasons, gap }: WeekCall): {
  readonly text: string;
  readonly tone: 'bad' | 'watch' | 'neutral';
} {
  if (reasons.includes('call-back')) return { text: 'call back', tone: 'bad' };
  if (reasons.includes('unhappy')) return { text: 'unhappy', tone: 'bad' };
  if (reasons.includes('gap')) {
    const text = gap.lastOn === null ? 'never' : `${gap.waitDays} ${plural(gap.waitDays, 'day')}`;
    return { text, tone: gap.tone === 'good' ? 'neutral' : gap.tone };
  }
  return { text: reasons.includes('task') ? 'playbook' : 'occasion', tone: 'neutral' };
}

/** Which call is chosen once a list changed: the same one, else the one that took its place. */
export function nextChosen<Item extends { readonly customerId: string }>(
  items: readonly Item[],
  chosen: { readonly id: string; readonly at: number } | null,
): number {
  if (items.length === 0) return -1;
  if (chosen === null) return 0;
  const same = items.findIndex(({ customerId }) => customerId === chosen.id);
  return same >= 0 ? same : Math.min(chosen.at, items.length - 1);
}

/** "8.5 hours", "40 min": working time until somebody was called. */
export function hoursText(hours: number, locale: string): string {
  if (hours < 1) return `${Math.round(hours * 60)} min`;
  const rounded = Math.round(hours * 10) / 10;
  return `${countText(rounded, locale)} ${plural(rounded, 'hour')}`;
}

/** What the list of touches is narrowed to, where a figure led here. */
export function narrowedText({ asked, kind, needed, from, to }: TouchScreenFilter, reader: Reader): string | null {
  const day = (on: Day): string => dayText(on, reader);
  const parts = [
    ...(kind === undefined ? [] : [`${kind}s`]),
    ...(asked === true ? ['in which they were asked whether they need something'] : []),
    ...(needed === 'yes' ? ['in which they needed something'] : []),
    ...(from === undefined ? [] : [`from ${day(from)}`]),
    ...(to === undefined ? [] : [`up to ${day(to)}`]),
  ];
  return parts.length === 0 ? null : `Only ${parts.join(' ')}.`;
}
