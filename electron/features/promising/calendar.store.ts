import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import { usualCalendar, type WorkingCalendar } from '../../../shared/working-time.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';

const spansSchema = z.array(z.object({ from: z.number(), to: z.number() }));

const hoursRow = z.object({ weekday: z.string(), spans: z.string() });
const holidayRow = z.object({ holiday_on: daySchema });

/** When the business works; the usual week where its owner has not said. */
export function findCalendar(read: ReadHandle): WorkingCalendar {
  const rows = read.all(sql`SELECT weekday, spans FROM working_hours ORDER BY weekday`, hoursRow);
  const said = new Map(rows.map(({ weekday, spans }) => [Number(weekday), spansSchema.parse(JSON.parse(spans))]));
  const holidays = read.all(
    sql`SELECT holiday_on FROM holidays WHERE archived_at IS NULL ORDER BY holiday_on`,
    holidayRow,
  );
  return {
    week: usualCalendar.week.map((usual, index) => said.get(index + 1) ?? usual),
    holidays: holidays.map((row) => row.holiday_on),
  };
}
