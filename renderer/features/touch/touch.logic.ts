import { z } from 'zod';
import type { Day } from '../../../shared/clock.ts';
import {
  touchFilterSchema,
  type Occasion,
  type TouchKind,
  type WeekCall,
} from '../../../shared/features/touch/touch.schema.ts';
import { countText, countWord, dayText, plural, sentenceCase, type Reader } from '../../ui/format.ts';

/** The views of the screen, in the order of its tabs. */
export const touchTabs = ['calls', 'playbooks', 'occasions', 'call-backs', 'touches'] as const;

/** As far ahead as a card or a call wants to be thought of, in days. */
export const occasionDays = 30;

/** What the address of the screen holds. */
export const touchScreenSchema = touchFilterSchema.extend({ tab: z.enum(touchTabs).optional() });
export type TouchScreenFilter = z.infer<typeof touchScreenSchema>;

type Week = { readonly count: number; readonly longestWaitDays: number | null };

/** What each view is for, below its title. */
export const touchPurposes: Readonly<Record<(typeof touchTabs)[number], string>> = {
  calls: 'Who waits longest and matters most comes first. Any contact counts, a card as well as a call.',
  playbooks: 'What you do for every customer after a sale, each step on its day.',
  occasions: 'A reason to call that is not a sale.',
  'call-backs': 'The clock runs from asking until somebody speaks with them; a voicemail is no answer.',
  touches: 'Every call, card and visit, and every try that reached nobody.',
};

/** "Eight people to call this week; the longest wait is 61 days". */
export function callsTitle({ count, longestWaitDays }: Week, locale: string): string {
  if (count === 0) return 'Nobody is waiting for your call';
  const people = `${sentenceCase(countWord(count, locale))} ${plural(count, 'person', 'people')} to call this week`;
  if (longestWaitDays === null || longestWaitDays === 0) return people;
  return `${people}; the longest wait is ${countText(longestWaitDays, locale)} ${plural(longestWaitDays, 'day')}`;
}

/** "Two steps are due, one of them late"; with nothing due, how many playbooks run. */
export function playbooksTitle(
  { due, late, running }: { readonly due: number; readonly late: number; readonly running: number },
  locale: string,
): string {
  const word = (count: number): string => countWord(count, locale);
  if (due > 0) {
    const steps = `${sentenceCase(word(due))} ${plural(due, 'step is', 'steps are')} due`;
    if (late === 0) return steps;
    return late === due ? `${steps}, ${due === 1 ? 'and late' : 'all late'}` : `${steps}, ${word(late)} of them late`;
  }
  if (running === 0) return 'No playbook is running';
  return `Nothing is due; ${word(running)} ${plural(running, 'playbook is', 'playbooks are')} running`;
}

/** "Seven occasions ahead, the first on Sat 28 Nov". */
export function occasionsTitle(items: readonly Pick<Occasion, 'on'>[], reader: Reader): string {
  const first = items.toSorted((one, other) => (one.on < other.on ? -1 : 1))[0];
  if (first === undefined) return `No occasion in the next ${occasionDays} days`;
  const count = sentenceCase(countWord(items.length, reader.locale));
  const day = dayText(first.on, reader);
  const when = /^(?:today|tomorrow)$/.test(day) ? day : `on ${day}`;
  return items.length === 1 ? `One occasion ahead, ${when}` : `${count} occasions ahead, the first ${when}`;
}

/** "Two people wait for a call back". */
export function callBacksTitle(count: number, locale: string): string {
  if (count === 0) return 'Nobody waits for a call back';
  return `${sentenceCase(countWord(count, locale))} ${plural(count, 'person waits', 'people wait')} for a call back`;
}

/** What stands in the mark before a call. */
export function callMark({ reasons, gap }: Pick<WeekCall, 'reasons' | 'gap'>): {
  readonly text: string;
  readonly tone: 'bad' | 'watch' | 'neutral';
} {
  if (reasons.includes('call-back')) return { text: 'call back', tone: 'bad' };
  if (reasons.includes('unhappy')) return { text: 'unhappy', tone: 'bad' };
  if (reasons.includes('rhythm')) return { text: 'silent', tone: 'watch' };
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

/** Kinds of contact, many of each. */
const kindsWords: Readonly<Record<TouchKind, string>> = {
  call: 'calls',
  visit: 'visits',
  note: 'handwritten notes',
  mail: 'e-mails',
  message: 'messages',
  appointment: 'appointments',
  meeting: 'meetings',
  prospect: 'new prospects',
  sale: 'sales',
};

/** What the list of touches is narrowed to, where a figure led here. */
export function narrowedText({ asked, kind, needed, from, to }: TouchScreenFilter, reader: Reader): string | null {
  const day = (on: Day): string => dayText(on, reader);
  const parts = [
    ...(kind === undefined ? [] : [kindsWords[kind]]),
    ...(asked === true ? ['in which they were asked whether they need something'] : []),
    ...(needed === 'yes' ? ['in which they needed something'] : []),
    ...(from === undefined ? [] : [`from ${day(from)}`]),
    ...(to === undefined ? [] : [`up to ${day(to)}`]),
  ];
  return parts.length === 0 ? null : `Only ${parts.join(' ')}.`;
}
