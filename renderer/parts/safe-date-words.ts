import type { FitVerdict, SafeDate } from '../../shared/features/promising/promising.schema.ts';
import { countText, longDay, plural, type Reader, type Tone } from '../ui/format.ts';
import { shareText } from '../../shared/features/measures/measure.words.ts';

type Safe = NonNullable<SafeDate['safe']>;
type Asked = NonNullable<SafeDate['asked']>;

/** "8 working days", "1 working day", "The same day". */
export function workingDaysText(days: number, locale: string): string {
  return days === 0 ? 'the same day' : `${countText(days, locale)} working ${plural(days, 'day')}`;
}

/** The large figure: "8 working days", "at least 8 working days". */
export function safeFigure({ days, atLeast }: Pick<Safe, 'days' | 'atLeast'>, locale: string): string {
  const text = workingDaysText(days, locale);
  return atLeast ? `at least ${text}` : text;
}

/** "It came true 19 of the last 20 times." */
export function cameTrueText({ kept, n, atLeast }: Pick<Safe, 'kept' | 'n' | 'atLeast'>, locale: string): string {
  const came = `It came true ${countText(kept, locale)} of the last ${countText(n, locale)} times`;
  return atLeast ? `${came}; jobs still open have taken longer already.` : `${came}.`;
}

/** The sentence to say to a customer. */
export function sentenceToSay({ on, days }: Pick<Safe, 'on' | 'days'>, { locale }: Pick<Reader, 'locale'>): string {
  return days === 0 ? '“You will have it today.”' : `“You will have it by ${longDay(on, locale)}.”`;
}

/** Why there is no safe date: "4 of the 10 jobs it takes are done. The longest took 9 working days." */
export function tooFewText(
  { jobs, fewest, longest }: Pick<SafeDate, 'jobs' | 'fewest' | 'longest'>,
  locale: string,
): string {
  const few = `${countText(jobs, locale)} of the ${countText(fewest, locale)} jobs it takes ${jobs === 1 ? 'is' : 'are'} done`;
  return longest === null ? `${few}.` : `${few}. The longest took ${workingDaysText(longest, locale)}.`;
}

/** "5 working days came true 16 of 20 times (80%, likely 58 to 92)." */
export function askedText({ days, part, n, value, low, high }: Asked, locale: string): string {
  const text = workingDaysText(days, locale);
  const begin = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  if (n === 0) return `${begin}: no such job is done yet.`;
  return `${begin} came true ${countText(part, locale)} of ${countText(n, locale)} times (${shareText({ value, low, high })}).`;
}

/** What to do about a need, in a mark and a sentence. */
export const fitWords: Readonly<
  Record<FitVerdict, { readonly tone: Tone; readonly mark: string; readonly says: string }>
> = {
  accept: { tone: 'good', mark: 'take it', says: 'What they need is what we have shown to do.' },
  warn: {
    tone: 'watch',
    mark: 'say it is not sure',
    says: 'It often works out, not always. Tell them so, and let them choose.',
  },
  refer: { tone: 'bad', mark: 'better say no', says: 'It fails too often. Help them find somebody who can.' },
  'too-few': {
    tone: 'neutral',
    mark: 'too few to say',
    says: 'There are too few such jobs to know. Promise with care.',
  },
};
