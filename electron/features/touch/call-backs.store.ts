import { z } from 'zod';
import type { Day, Instant } from '../../../shared/clock.ts';
import { callBackSchema, type CallBack } from '../../../shared/features/touch/touch.schema.ts';
import { workingMs, type WorkingCalendar } from '../../../shared/working-time.ts';
import { entryIdSchema, type CustomerId, type EntryId } from '../../../shared/ids.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql, type Sql } from '../../db/sql.ts';

const hourMs = 3_600_000;

/** What the clock of a call-back is read by. */
export type CallClock = { readonly now: Instant; readonly calendar: WorkingCalendar; readonly timeZone: string };

/** Working hours from asking for a call to the first real contact, or until now where there was none. */
export function readHours(asked: Pick<CallBack, 'askedAt' | 'calledBackAt'>, clock: CallClock): number {
  const until = asked.calledBackAt ?? Math.max(asked.askedAt, clock.now);
  return Math.max(0, workingMs(asked.askedAt, until, clock.calendar, clock.timeZone)) / hourMs;
}

const row = callBackSchema.omit({ hours: true }).extend({ position: z.number() });

const lastTry = (column: Sql): Sql => sql`(SELECT ${column} FROM touches t
  WHERE t.entry_id = e.entry_id AND t.outcome <> 'reached' ORDER BY t.touched_at DESC LIMIT 1)`;

const columns = sql`e.position, e.entry_id AS entryId, e.customer_id AS customerId, c.name AS customerName, c.phone,
  e.words, e.heard_at AS askedAt, e.call_back_at AS callBackAt, e.called_back_at AS calledBackAt,
  (SELECT count(*) FROM touches t WHERE t.entry_id = e.entry_id AND t.outcome <> 'reached') AS tries,
  ${lastTry(sql`t.outcome`)} AS lastTry, ${lastTry(sql`t.touched_at`)} AS lastTryAt`;

/** What the list of call-backs is asked. */
export type CallBackQuestion = {
  readonly show: 'waiting' | 'called';
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

/** Who waits for a call, the longest overdue first; or who was called, the latest asked first. */
export function listCallBacks(
  read: ReadHandle,
  { show, from, to, cursor, limit }: CallBackQuestion,
  clock: CallClock,
): { items: CallBack[]; next: string | null } {
  const isWaiting = show === 'waiting';
  const after = cursor === undefined ? null : fromCursor(cursor, z.tuple([z.number(), z.number()]));
  const days = sql`${from === undefined ? nothing : sql`AND e.heard_on >= ${from}`}
    ${to === undefined ? nothing : sql`AND e.heard_on <= ${to}`}`;
  const query = isWaiting
    ? sql`e.called_back_at IS NULL ${days}
        ${after === null ? nothing : sql`AND (e.call_back_at, e.position) > (${after[0]}, ${after[1]})`}
        ORDER BY e.call_back_at, e.position`
    : sql`e.called_back_at IS NOT NULL AND e.heard_on <> '' ${days}
        ${after === null ? nothing : sql`AND (e.heard_at, e.position) < (${after[0]}, ${after[1]})`}
        ORDER BY e.heard_at DESC, e.position DESC`;
  const rows = read.all(
    sql`SELECT ${columns} FROM entries e LEFT JOIN customers c ON c.customer_id = e.customer_id
      WHERE e.call_back_at IS NOT NULL AND ${query} LIMIT ${limit + 1}`,
    row,
  );
  return toPage(
    rows,
    limit,
    ({ position: _position, ...callBack }) => ({ ...callBack, hours: readHours(callBack, clock) }),
    ({ position, callBackAt, askedAt }) => [isWaiting ? callBackAt : askedAt, position],
  );
}

const idRow = z.object({ id: entryIdSchema });

/** The entries in which a customer asked for a call that nobody made yet. */
export function listWaitingOf(read: ReadHandle, customerId: CustomerId): EntryId[] {
  return read
    .all(
      sql`SELECT entry_id AS id FROM entries WHERE customer_id = ${customerId}
        AND call_back_at IS NOT NULL AND called_back_at IS NULL LIMIT 50`,
      idRow,
    )
    .map(({ id }) => id);
}

const clockRow = z.object({ askedAt: z.number(), calledBackAt: z.number().nullable(), heardOn: z.string() });

/** Everybody who asked for a call in a period, with the clock as it stood at a moment. */
export function listClocks(
  read: ReadHandle,
  period: { readonly from: Day; readonly to: Day; readonly at: Instant },
  who: Sql,
): z.infer<typeof clockRow>[] {
  return read
    .all(
      sql`SELECT e.heard_at AS askedAt, e.called_back_at AS calledBackAt, e.heard_on AS heardOn FROM entries e
        WHERE e.call_back_at IS NOT NULL AND e.heard_on >= ${period.from} AND e.heard_on <= ${period.to} ${who}`,
      clockRow,
    )
    .map((asked) => ({
      ...asked,
      calledBackAt: asked.calledBackAt !== null && asked.calledBackAt <= period.at ? asked.calledBackAt : null,
    }));
}
