import { z } from 'zod';
import type { Author } from '../../../shared/features/log/log.rules.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';

/** Call-backs counted at most; a badge of a thousand says enough. */
const maxCounted = 1000;

const countsRow = z.object({ all: z.number(), new: z.number(), unhappy: z.number(), heardDifferent: z.number() });

/** What the tabs of the log count, from the sums kept with every change; staff count what they may list. */
export function readCounts(
  read: ReadHandle,
  reader: Author,
  now: number,
): z.infer<typeof countsRow> & { callBacksDue: number } {
  const isStaff = reader.role === 'staff';
  const counts = read.get(
    sql`SELECT ifnull(sum(entries), 0) AS "all", ifnull(sum(entries) FILTER (WHERE status = 'new'), 0) AS new,
      ifnull(sum(entries) FILTER (WHERE how_left = 'unhappy'), 0) AS unhappy,
      ifnull(sum(entries) FILTER (WHERE type = 'heard-different'), 0) AS heardDifferent
      FROM entry_states ${isStaff ? sql`WHERE recorded_by = ${reader.id} OR status = 'new'` : nothing}`,
    countsRow,
  );
  const readable = isStaff ? sql`AND (+recorded_by = ${reader.id} OR +status = 'new')` : nothing;
  const callBacksDue = read.number(
    sql`SELECT count(*) FROM (SELECT 1 FROM entries
      WHERE call_back_at IS NOT NULL AND called_back_at IS NULL AND call_back_at <= ${now} ${readable} LIMIT ${maxCounted})`,
  );
  return { ...counts, callBacksDue };
}
