import { addDays, daysBetween, toDay, type Day } from '../../../shared/clock.ts';
import {
  claimText,
  isMore,
  percentText,
  recordText,
  type Judged,
} from '../../../shared/features/mirror/claim.words.ts';
import type { Reveal, Verdict } from '../../../shared/features/mirror/mirror.schema.ts';
import { countText, countWord, dayText, type Reader, type Tone } from '../../ui/format.ts';

/** Colour of a verdict; its words always stand beside it. */
export const verdictTone: Readonly<Record<Verdict, Tone>> = {
  confirmed: 'good',
  overclaim: 'bad',
  underclaim: 'watch',
  'no-record': 'neutral',
};

type Recorded = Pick<Reveal, 'kind' | 'unit' | 'value' | 'n' | 'low' | 'high' | 'lastOn' | 'verdict'>;

/** "41 of 52, likely 66 to 88"; null where the figure is no share. */
function ofText({ unit, value, n, low, high }: Recorded, locale: string): string | null {
  if (unit !== 'share' || value === null || n === 0) return null;
  const of = `${countText(Math.round(value * n), locale)} of ${countText(n, locale)}`;
  if (low === null || high === null) return of;
  return `${of}, likely ${Math.round(low * 100)} to ${Math.round(high * 100)}`;
}

/** When the last record was made: "last one 23 days ago, Tue 3 Nov". */
function lastText(lastOn: Day, reader: Reader): string {
  const days = daysBetween(lastOn, toDay(reader.now, reader.timeZone));
  const day = dayText(lastOn, reader);
  return days < 2 ? `last one ${day}` : `last one ${countText(days, reader.locale)} days ago, ${day}`;
}

/** From which day to which the days are counted: an audit of a quarter that is over counts to its end. */
function countedText(lastOn: Day, days: number | null, reader: Reader): string {
  const last = dayText(lastOn, reader);
  const from = `last one ${/^\D+$/.test(last) ? '' : 'on '}${last}`;
  const to = days === null ? null : addDays(lastOn, Math.round(days));
  const isToday = to === null || to >= toDay(reader.now, reader.timeZone);
  return isToday ? from : `${from}, counted up to ${dayText(to, reader)}`;
}

/** The small line below what the records say. */
export function recordDetail(reveal: Recorded, reader: Reader): string {
  if (reveal.verdict === 'no-record') return 'nothing of this kind was ever written down';
  const { lastOn, unit, value } = reveal;
  const last = lastOn === null ? null : unit === 'days' ? countedText(lastOn, value, reader) : lastText(lastOn, reader);
  const parts = [ofText(reveal, reader.locale), last].filter((part) => part !== null);
  // Some figures know no day; what there is none of says so.
  if (parts.length === 0) return (value ?? 0) === 0 ? 'none in this quarter' : '';
  return parts.join('; ');
}

/** "Last time you said 35, and the records showed 11."; null where it was not asked before. */
function beforeText({ kind, unit, before }: Pick<Reveal, 'kind' | 'unit' | 'before'>, reader: Reader): string | null {
  if (before === null) return null;
  const said = `Last time you said ${claimText({ kind, claim: before.claim }, reader)}`;
  if (before.verdict === 'no-record') return `${said}, and there was no record then either way.`;
  return `${said}, and the records showed ${recordText({ kind, unit, ...before }, reader)}.`;
}

/** What follows from a verdict, calmly. */
function meaningText(reveal: Recorded & Judged, locale: string): string {
  const { verdict, kind, low, high, n } = reveal;
  if (verdict === 'no-record') {
    return 'Neither you nor anybody else can say how it is. Recording the next one would change that.';
  }
  if (kind === 'share' && low !== null && high !== null) {
    const range = `${Math.round(low * 100)} to ${percentText(high, locale)}`;
    if (verdict === 'confirmed') {
      return `What you said lies within ${range}, which is as much as ${countText(n, locale)} records can tell.`;
    }
    return `Chance alone could make it anything from ${range}; what you said lies ${isMore(reveal) ? 'above' : 'below'} that.`;
  }
  if (verdict === 'confirmed') return 'You see this as it is.';
  if (verdict === 'underclaim') return 'It goes better than you thought. Tell those who did it.';
  // Claiming something more recent than it was is saying that more was done.
  return isMore(reveal) !== (kind === 'days')
    ? 'Perhaps more was done than was written down. Then begin with the writing down; otherwise with the doing.'
    : 'There is more of this than you saw.';
}

/** What last quarter's answer was and what follows from this one's. */
export function revealSentence(reveal: Recorded & Judged & Pick<Reveal, 'before'>, reader: Reader): string {
  return [beforeText(reveal, reader), meaningText(reveal, reader.locale)].filter((part) => part !== null).join(' ');
}

/** "See the seven": the way to the records behind a figure. */
export function seeText({ n, value }: Pick<Reveal, 'n' | 'value'>, locale: string): string {
  if (value === null || n === 0) return 'See where it would stand';
  return n === 1 ? 'See it' : `See the ${countWord(n, locale)}`;
}
