import { z } from 'zod';
import type { Day } from '../../shared/clock.ts';
import type { CustomerId } from '../../shared/ids.ts';
import type { ReadHandle } from './handle.ts';
import { oncePerState } from './once-per-state.ts';
import { sql, type Sql } from './sql.ts';

/** How long somebody is or was a customer, in days as numbers: 20261119 is 2026-11-19, 0 a day that nobody knows. */
export type Stay = {
  readonly no: number;
  readonly since: number;
  /** After every day for who still is one. */
  readonly lost: number;
  /** Since when, or else the day they were written down. */
  readonly came: number;
  readonly class: string;
};

const stillHere = 99_991_231;

const parseAs = <Column>(schema: z.ZodType<Column>) => z.string().transform((json) => schema.parse(JSON.parse(json)));
const numbers = parseAs(z.array(z.number()));
const columns = z.object({
  no: numbers,
  since: numbers,
  lost: numbers,
  came: numbers,
  class: parseAs(z.array(z.string())),
});

const dayNumberSql = (day: Sql): Sql => sql`CAST(replace(${day}, '-', '') AS INTEGER)`;

/** A day as a number, in the order of days: many are compared, and texts take ten times as long. */
export function toStayDay(day: Day): number {
  return Number(day.replaceAll('-', ''));
}

/** Column by column: twenty thousand rows took four times as long. */
function readStays(read: ReadHandle, of: Sql): readonly Stay[] {
  const stays = read.get(
    sql`SELECT json_group_array(customer_no) AS no,
        json_group_array(ifnull(${dayNumberSql(sql`customer_since_on`)}, 0)) AS since,
        json_group_array(CASE status WHEN 'active' THEN ${stillHere}
          ELSE ifnull(${dayNumberSql(sql`lost_on`)}, 0) END) AS lost,
        json_group_array(${dayNumberSql(sql`ifnull(customer_since_on, date(created_at / 1000, 'unixepoch'))`)}) AS came,
        json_group_array(ifnull(class, '')) AS class
      FROM customers ${of}`,
    columns,
  );
  return stays.no.map((no, at) => ({
    no,
    since: stays.since[at] ?? 0,
    lost: stays.lost[at] ?? 0,
    came: stays.came[at] ?? 0,
    class: stays.class[at] ?? '',
  }));
}

const isOne = sql`archived_at IS NULL AND status IN ('active', 'lost')`;
const listStays = oncePerState((read) => readStays(read, sql`INDEXED BY customers_stays WHERE ${isOne}`));

/** Who was a customer on a day: here by then, and not lost until later. Everybody, or only one of them. */
export function listActive(read: ReadHandle, on: Day, customerId?: CustomerId): readonly Stay[] {
  const stays =
    customerId === undefined ? listStays(read) : readStays(read, sql`WHERE ${isOne} AND customer_id = ${customerId}`);
  const day = toStayDay(on);
  return stays.filter(({ since, lost }) => since <= day && lost > day);
}
