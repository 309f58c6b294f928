import { daysBetween, type Day } from '../../../shared/clock.ts';
import { lastCallDay, toCallWindow } from '../../../shared/features/losses/call-window.rules.ts';
import { standingOf, type Standing } from '../../../shared/features/losses/losses.rules.ts';
import type { Loss } from '../../../shared/features/losses/losses.schema.ts';
import { countText, dayText, moneyText, plural, type Reader, type Tone } from '../../ui/format.ts';

/** How loud the mark beside a loss is. */
export const standingTones = {
  different: 'bad',
  'as-on-file': 'good',
  'to-call': 'watch',
  early: 'neutral',
  missed: 'bad',
  closed: 'neutral',
  minor: 'neutral',
  'won-back': 'good',
} satisfies Record<Standing, Tone>;

/** The mark beside a loss: "different", "Sam to call", "missed". */
export function standingText(loss: Loss, today: Day): { readonly text: string; readonly tone: Tone } {
  const standing = standingOf(loss, today);
  const words = {
    different: 'different',
    'as-on-file': 'as on file',
    'to-call': loss.callerName === null ? 'nobody to call' : `${loss.callerName} to call`,
    early: 'too early',
    missed: 'missed',
    closed: 'closed',
    minor: 'no call',
    'won-back': 'won back',
  } satisfies Record<Standing, string>;
  return { text: words[standing], tone: standingTones[standing] };
}

/** What is said where nobody told anything yet: "not called yet, day 24 of 42". */
export function notToldText(loss: Loss, today: Day, reader: Reader): string {
  const { day, opensOn } = toCallWindow(loss.lostOn, today);
  const standing = standingOf(loss, today);
  const { tries } = loss;
  switch (standing) {
    case 'to-call':
      return `not called yet, day ${day} of ${lastCallDay}${tries === 0 ? '' : `, ${triesText(tries, reader.locale)}`}`;
    case 'early':
      return `not before ${dayText(opensOn, reader)}`;
    case 'missed':
      return `never called, day ${countText(day, reader.locale)}`;
    case 'closed':
      return `could not be reached, ${triesText(tries, reader.locale)} by phone`;
    case 'minor':
      return 'does not matter enough for a call, by your rule';
    case 'won-back':
      return 'came back before anybody asked';
    case 'different':
    case 'as-on-file':
      return '';
  }
}

const triesText = (tries: number, locale: string): string =>
  `${countText(tries, locale)} ${plural(tries, 'try', 'tries')}`;

/** How long they were customers, and what they left over: "7 years · €780 a year". */
export function weightText({ sinceOn, lostOn, marginMinor }: Loss, reader: Reader): string {
  const months = sinceOn === null ? null : Math.floor(daysBetween(sinceOn, lostOn) / 30.4375);
  const stayed =
    months === null
      ? null
      : months < 24
        ? `${months} ${plural(months, 'month')}`
        : `${Math.floor(months / 12)} ${plural(Math.floor(months / 12), 'year')}`;
  const margin = marginMinor === null ? 'margin not known' : `${moneyText(marginMinor, reader)} a year`;
  return [stayed, margin].filter((part) => part !== null).join(' · ');
}
