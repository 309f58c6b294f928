import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import type { Holiday, WorkingHours } from '../../../shared/features/promising/promising.schema.ts';
import { usualCalendar, type WorkingCalendar } from '../../../shared/working-time.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { holidays, workingHours } from './promising.tables.ts';

const spansSchema = z.array(z.object({ from: z.number(), to: z.number() }));

const hoursRow = z.object({ weekday: z.string(), spans: z.string() });
const holidayRow = z.object({ on: daySchema, name: z.string() });

/** When the business works, with the names of its holidays; the usual week where its owner has not said. */
export function readWorkingHours(read: ReadHandle): WorkingHours {
  const rows = read.all(sql`SELECT weekday, spans FROM working_hours ORDER BY weekday`, hoursRow);
  const said = new Map(rows.map(({ weekday, spans }) => [Number(weekday), spansSchema.parse(JSON.parse(spans))]));
  return {
    week: usualCalendar.week.map((usual, index) => said.get(index + 1) ?? [...usual]),
    holidays: read.all(
      sql`SELECT holiday_on AS "on", name FROM holidays WHERE archived_at IS NULL ORDER BY holiday_on`,
      holidayRow,
    ),
    isUsual: rows.length === 0,
  };
}

/** When the business works. */
export function findCalendar(read: ReadHandle): WorkingCalendar {
  const { week, holidays: days } = readWorkingHours(read);
  return { week, holidays: days.map(({ on }) => on) };
}

/** Keeps the hours of all days of the week. */
export function saveWeek(tx: WriteHandle, week: WorkingHours['week']): void {
  const known = tx.number(sql`SELECT count(*) FROM working_hours`) > 0;
  for (const [index, spans] of week.entries()) {
    const weekday = String(index + 1);
    const row = { spans: JSON.stringify(spans) };
    if (known) tx.update(workingHours, weekday, row);
    else tx.insert(workingHours, { weekday, ...row });
  }
}

const knownRow = z.object({ archived_at: z.number().nullable() });

function findHoliday(read: ReadHandle, on: Day): { readonly archived_at: number | null } | null {
  return read.find(sql`SELECT archived_at FROM holidays WHERE holiday_on = ${on}`, knownRow);
}

/** Adds a holiday, takes an old one back, or gives one a new name; tells whether it is one now that was none. */
export function keepHoliday(tx: WriteHandle, { on, name }: Holiday): boolean {
  const known = findHoliday(tx, on);
  if (known === null) tx.insert(holidays, { holiday_on: on, name, archived_at: null });
  // Without a name in the list, the name that stands is the better one.
  else tx.update(holidays, on, { ...(name === '' ? {} : { name }), archived_at: null });
  return known === null || known.archived_at !== null;
}

/** Takes a holiday out; false where there is none on that day. */
export function archiveHoliday(tx: WriteHandle, on: Day, at: number): boolean {
  if (findHoliday(tx, on)?.archived_at !== null) return false;
  tx.update(holidays, on, { archived_at: at });
  return true;
}
