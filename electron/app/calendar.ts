import type { WorkingCalendar } from '../../shared/working-time.ts';
import type { ReadHandle } from '../db/handle.ts';
import { findCalendar } from '../features/promising/calendar.store.ts';

/** When the business works, for whoever has only a connection to read from: handlers ask `context.calendar()`. */
export function readCalendar(read: ReadHandle): WorkingCalendar {
  return findCalendar(read);
}
