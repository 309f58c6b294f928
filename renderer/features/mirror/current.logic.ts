import { daysBetween, toDay } from '../../../shared/clock.ts';
import type { Audit, CurrentAudit } from '../../../shared/features/mirror/mirror.schema.ts';
import { countText, dayText, plural, type Reader } from '../../ui/format.ts';

type Current = Pick<CurrentAudit, 'name' | 'opensOn' | 'isOpen' | 'openDays' | 'state' | 'answered' | 'toAnswer'> & {
  readonly wasEarly: boolean;
};

type Shown = CurrentAudit & { readonly wasEarly: boolean };

/** Whoever has looked early at the quarter that runs, and has nothing else open, has looked at that one. */
export function afterEarlyLook(current: CurrentAudit, audits: readonly Audit[]): Shown {
  const early = audits.find(({ state, from }) => state === 'finished' && from > current.to);
  if (early === undefined || current.isOpen || current.state === 'open') return { ...current, wasEarly: false };
  return { ...current, name: early.name, auditId: early.id, state: 'finished', wasEarly: true };
}

/** "open since today", "open for 5 days". */
export function openText(openDays: number, locale: string): string {
  return openDays === 0 ? 'open since today' : `open for ${countText(openDays, locale)} ${plural(openDays, 'day')}`;
}

/** What is true of the quarter the mirror looks at now. */
export function currentTitle(current: Current, reader: Reader, isOwner: boolean): string {
  const { name, state, answered, toAnswer } = current;
  if (state === 'finished') return `${isOwner ? 'You have' : 'The owner has'} looked at ${name}`;
  if (state === 'open') {
    return `Mirror, ${name}: ${countText(answered, reader.locale)} of ${countText(toAnswer, reader.locale)} answered`;
  }
  if (!current.isOpen) return `The mirror for ${name} opens ${onDay(current, reader)}`;
  return `The mirror for ${name} is open`;
}

function onDay({ opensOn }: Pick<Current, 'opensOn'>, reader: Reader): string {
  const text = dayText(opensOn, reader);
  return /^(?:today|tomorrow|yesterday)$/.test(text) ? text : `on ${text}`;
}

/** What the title leaves out. */
export function currentPurpose(current: Current, reader: Reader, isOwner: boolean): string {
  const isEarly = current.opensOn > toDay(reader.now, reader.timeZone);
  if (current.wasEarly) return 'Early, while it still runs. The next one can be looked at when it has begun.';
  if (current.state === 'finished') return 'The next quarter can be looked at when it is over, or early.';
  if (current.state === 'open') {
    return isEarly
      ? 'An early look: the quarter still runs.'
      : `It has been ${openText(current.openDays, reader.locale)}.${isOwner ? ' Everything you answered is kept.' : ''}`;
  }
  if (!current.isOpen) {
    const days = daysBetween(toDay(reader.now, reader.timeZone), current.opensOn);
    return `In ${countText(days, reader.locale)} ${plural(days, 'day')}. Once a quarter, one evening.`;
  }
  const since = `It has been ${openText(current.openDays, reader.locale)}.`;
  return isOwner ? `${since} Take an evening for it.` : `${since} The owner has not begun.`;
}
