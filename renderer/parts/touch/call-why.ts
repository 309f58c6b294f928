import type { Occasion, WeekCall } from '../../../shared/features/touch/touch.schema.ts';
import { dayText, plural, sentenceCase, type Reader } from '../../ui/format.ts';
import { silentText, usualText } from '../rhythm-words.ts';

/** "10 years a customer on Sat 21 Nov", "Birthday tomorrow". */
export function occasionText({ years, name, on }: Pick<Occasion, 'years' | 'name' | 'on'>, reader: Reader): string {
  const day = dayText(on, reader);
  const when = /^(?:today|tomorrow)$/.test(day) ? day : `on ${day}`;
  return years === null ? `${name} ${when}` : `${years} ${plural(years, 'year')} a customer ${when}`;
}

/** "45 days since we were in touch, usually 30"; "no contact on record" where there is none. */
export function gapText({ gap: { lastOn, waitDays, cadenceDays } }: Pick<WeekCall, 'gap'>): string {
  if (lastOn === null)
    return `no contact on record${cadenceDays === null ? '' : `, usually every ${cadenceDays} days`}`;
  const usual = cadenceDays === null ? '' : `, usually ${cadenceDays}`;
  return `${waitDays} ${plural(waitDays, 'day')} since we were in touch${usual}`;
}

/** "in touch yesterday": where the gap is no reason, when we last spoke is still good to know. */
function contactText({ gap: { lastOn, waitDays } }: Pick<WeekCall, 'gap'>): string {
  if (lastOn === null) return 'no contact on record';
  if (waitDays <= 1) return waitDays === 1 ? 'in touch yesterday' : 'in touch today';
  return `in touch ${waitDays} days ago`;
}

type Call = Pick<WeekCall, 'reasons' | 'tasks' | 'occasion' | 'rhythm' | 'gap'>;

/** Why somebody stands in the list, most pressing first, as one sentence. */
export function whyText(call: Call, reader: Reader): string {
  const parts = call.reasons.flatMap((reason): string[] => {
    switch (reason) {
      case 'call-back':
        return ['asked to be called back'];
      case 'unhappy':
        return ['left unhappy and not answered'];
      case 'task':
        return call.tasks.slice(0, 1).map(({ what }) => what);
      case 'rhythm':
        return call.rhythm === null
          ? []
          : [`${usualText(call.rhythm, reader.locale)}, ${silentText(call.rhythm, reader)}`];
      case 'occasion':
        return call.occasion === null ? [] : [occasionText(call.occasion, reader)];
      case 'gap':
        return [gapText(call)];
    }
  });
  const all = call.reasons.includes('gap') ? parts : [...parts, contactText(call)];
  return sentenceCase(all.join(' · '));
}
