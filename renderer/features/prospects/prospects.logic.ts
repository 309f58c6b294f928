import { assertNever } from '../../../shared/assert-never.ts';
import { prospectGapDays, type Funnel, type Prospect } from '../../../shared/features/prospects/prospects.schema.ts';
import { ownRatiosFrom } from '../../../shared/stats/replacement-cost.ts';
import { countText, plural, type Tone } from '../../ui/format.ts';

/** "4 of 12 prospects have not heard from us for 90 days". */
export function prospectsTitle(counts: { readonly all: number; readonly due: number } | null, locale: string): string {
  if (counts === null) return 'Prospects';
  const { all, due } = counts;
  if (all === 0) return 'Nobody is a prospect yet';
  if (due === 0) return `All ${countText(all, locale)} ${plural(all, 'prospect')} heard from us this quarter`;
  const have = plural(due, 'has', 'have');
  return `${countText(due, locale)} of ${countText(all, locale)} prospects ${have} not heard from us for ${prospectGapDays} days`;
}

/** Amber when the 90 days are over, red when half as many again are. */
export function waitTone({ waitDays }: Prospect): Tone {
  if (waitDays >= prospectGapDays * 1.5) return 'bad';
  return waitDays >= prospectGapDays ? 'watch' : 'good';
}

/** Both ticks, one, or none: "has a need and can pay". */
export function qualificationText({ hasNeed, canPay }: Pick<Prospect, 'hasNeed' | 'canPay'>): string {
  if (hasNeed === true && canPay === true) return 'has a need and can pay';
  if (hasNeed === false || canPay === false) return hasNeed === false ? 'has no need' : 'can’t pay';
  if (hasNeed === true) return 'has a need; can they pay?';
  return canPay === true ? 'can pay; have they a need?' : 'not asked yet';
}

type Step = 'calls' | 'appointments' | 'meetings' | 'prospects' | 'sales';

/** The steps in the order they are taken. */
export const funnelSteps: readonly Step[] = ['calls', 'appointments', 'meetings', 'prospects', 'sales'];

/** What a step is called, and how many of it lead to what. */
export function stepWords(
  step: Step,
  funnel: Funnel,
  locale: string,
): { readonly label: string; readonly ratio: string | null; readonly source: string | null } {
  const say = (ratio: Funnel['prospectsPerSale'], what: string): { ratio: string; source: string } => ({
    ratio: `${ratio.value.toLocaleString(locale, { maximumFractionDigits: 1 })} for one ${what}`,
    source: ratio.isOwn
      ? `your own, from ${countText(ratio.events, locale)}`
      : ratio.events < ownRatiosFrom
        ? `from the article, until you have ${ownRatiosFrom} (${countText(ratio.events, locale)} so far)`
        : `from the article, until your first ${what}`,
  });
  switch (step) {
    case 'calls':
      return { label: 'Calls', ...say(funnel.callsPerAppointment, 'appointment') };
    case 'appointments':
      return { label: 'Appointments', ratio: null, source: null };
    case 'meetings':
      return { label: 'Meetings', ...say(funnel.meetingsPerProspect, 'prospect') };
    case 'prospects':
      return { label: 'Prospects', ...say(funnel.prospectsPerSale, 'sale') };
    case 'sales':
      return { label: 'Sales', ratio: null, source: null };
    default:
      return assertNever(step);
  }
}

/** "One sale takes about 300 calls and 30 meetings". */
export function funnelTitle(funnel: Funnel, locale: string): string {
  const { callsPerAppointment, meetingsPerProspect, prospectsPerSale } = funnel;
  const meetings = meetingsPerProspect.value * prospectsPerSale.value;
  const calls = callsPerAppointment.value * meetings;
  const text = (number: number): string => countText(Math.round(number), locale);
  const own = [callsPerAppointment, meetingsPerProspect, prospectsPerSale].filter(({ isOwn }) => isOwn).length;
  const source = own === 3 ? '' : own === 0 ? ', by the article' : ', partly by the article';
  return `One sale takes about ${text(calls)} calls and ${text(meetings)} meetings${source}`;
}
