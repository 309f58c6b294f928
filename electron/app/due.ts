import { addDays, clockTime, DAY_MS, toDay } from '../../shared/clock.ts';
import type { Due, DueItem } from '../../shared/due.ts';
import { findBusiness } from '../features/business/business.store.ts';
import { listDueCallBacks } from '../features/log/due-call-backs.store.ts';
import { listDuePromises } from '../features/promises/due-promises.store.ts';
import type { ReadHandle } from '../db/handle.ts';
import { workingMs } from '../../shared/working-time.ts';
import { readCalendar } from './calendar.ts';

/** What was due longer ago than this is a matter for Today, and no reminder any more. */
const lookBackMs = DAY_MS;
/** Of each kind; more are counted there. */
const mostOfAKind = 50;
/** How near a moment must be to worked time to lie in it: a minute, as hours are kept by the minute. */
const momentMs = 60_000;

/** The one question a host asks by itself: what is due by the end of today. Null before there is a business. */
export function readDue(read: ReadHandle, now: number): Due | null {
  const business = findBusiness(read);
  if (business === null) return null;
  const { timeZone } = business;
  const time = new Intl.DateTimeFormat(undefined, { timeZone, hour: 'numeric', minute: '2-digit' });
  const endOfToday = clockTime(addDays(toDay(now, timeZone), 1), 0, timeZone);
  const span = { from: now - lookBackMs, to: endOfToday, limit: mostOfAKind };
  const by = (dueAt: number): string => (dueAt === endOfToday ? 'today' : `by ${time.format(dueAt)}`);
  const promises = listDuePromises(read, span).map(({ id, dueAt, what, customerName }): DueItem => ({
    key: `promise ${id} ${dueAt}`,
    kind: 'promise',
    dueAt,
    text: `A promise is due ${by(dueAt)}.`,
    named: `${what} for ${customerName} is due ${by(dueAt)}.`,
  }));
  const callBacks = listDueCallBacks(read, { ...span, to: now }).map(({ id, dueAt, customerName }): DueItem => ({
    key: `call-back ${id} ${dueAt}`,
    kind: 'call-back',
    dueAt,
    text: `A customer asked to be called at ${time.format(dueAt)}.`,
    named: `${customerName ?? 'A customer'} asked to be called at ${time.format(dueAt)}.`,
  }));
  const isWorkingTime = workingMs(now, now + momentMs, readCalendar(read), timeZone) > 0;
  return { now, isWorkingTime, items: [...callBacks, ...promises] };
}
