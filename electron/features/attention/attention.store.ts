import { z } from 'zod';
import {
  agendaItemSchema,
  meetingSchema,
  roundSchema,
  type AttentionFilter,
  type Meeting,
  type Round,
} from '../../../shared/features/attention/attention.schema.ts';
import { shareAttention, type Attention, type TaggedMeeting } from '../../../shared/features/attention/shares.rules.ts';
import { daySchema, type Day } from '../../../shared/clock.ts';
import type { LocationId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { joinSql, sql, type Sql } from '../../db/sql.ts';
import type { Table } from '../../db/table.ts';
import { nameSql } from '../../db/sql.ts';

type Page = { readonly cursor?: string | undefined; readonly limit: number };

const placeSchema = z.tuple([daySchema, z.string()]);

/** Rows in use of a period, further on than the last page, newest first. */
function toWhere(on: Sql, id: Sql, { from, to }: AttentionFilter, { cursor }: Page): Sql[] {
  const after = cursor === undefined ? null : fromCursor(cursor, placeSchema);
  return [
    sql`archived_at IS NULL`,
    ...(from === undefined ? [] : [sql`${on} >= ${from}`]),
    ...(to === undefined ? [] : [sql`${on} <= ${to}`]),
    ...(after === null ? [] : [sql`(${on}, ${id}) < (${after[0]}, ${after[1]})`]),
  ];
}

/** Rounds, the latest first. */
export function listRounds(
  read: ReadHandle,
  filter: AttentionFilter,
  page: Page,
): { items: Round[]; next: string | null } {
  const where = joinSql(
    [
      ...toWhere(sql`ran_on`, sql`round_id`, filter, page),
      ...(filter.byOwner === true ? [sql`by_role = 'owner'`] : []),
    ],
    ' AND ',
  );
  const rows = read.all(
    sql`SELECT r.round_id AS id, r.ran_on AS ranOn, r.location_id AS locationId, locations.name AS locationName,
      r.people, r.heard, r.by_person AS byId, people.name AS byName
      FROM (SELECT * FROM rounds WHERE ${where} ORDER BY ran_on DESC, round_id DESC LIMIT ${page.limit + 1}) AS r
      LEFT JOIN locations ON locations.location_id = r.location_id
      LEFT JOIN people ON people.person_id = r.by_person
      ORDER BY r.ran_on DESC, r.round_id DESC`,
    roundSchema,
  );
  return toPage(
    rows,
    page.limit,
    (row) => row,
    ({ ranOn, id }) => [ranOn, id],
  );
}

const meetingRow = z.object({
  ...meetingSchema.shape,
  items: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(agendaItemSchema)),
});

/** Meetings, the latest first. */
export function listMeetings(
  read: ReadHandle,
  filter: AttentionFilter,
  page: Page,
): { items: Meeting[]; next: string | null } {
  const where = joinSql(toWhere(sql`held_on`, sql`meeting_id`, filter, page), ' AND ');
  const rows = read.all(
    sql`SELECT m.meeting_id AS id, m.held_on AS heldOn, m.title, m.kind, m.items, people.name AS byName
      FROM (SELECT * FROM meetings WHERE ${where} ORDER BY held_on DESC, meeting_id DESC LIMIT ${page.limit + 1}) AS m
      LEFT JOIN people ON people.person_id = m.by_person
      ORDER BY m.held_on DESC, m.meeting_id DESC`,
    meetingRow,
  );
  return toPage(
    rows,
    page.limit,
    (row) => row,
    ({ heldOn, id }) => [heldOn, id],
  );
}

const agendaRow = z.object({ heldOn: daySchema, items: z.string() });

/** What meetings of a period were about, and the day of the last one that tells. */
export function readAttention(
  read: ReadHandle,
  period: { readonly from: Day; readonly to: Day },
): Attention & { readonly lastOn: Day | null } {
  const rows = read.all(
    sql`SELECT held_on AS heldOn, items FROM meetings
      WHERE archived_at IS NULL AND held_on >= ${period.from} AND held_on <= ${period.to} ORDER BY held_on`,
    agendaRow,
  );
  const meetings = rows.map(({ heldOn, items }) => {
    // Only saveMeeting writes points, checked by the contract; checking years of them again would cost more than counting.
    return { heldOn, items: JSON.parse(items) as TaggedMeeting['items'] };
  });
  const last = meetings.findLast(({ items }) => items.some(({ tag }) => tag !== null));
  return { ...shareAttention(meetings), lastOn: last?.heldOn ?? null };
}

/** Whether a record stands; one that was taken out of the list still does. */
export function hasRecord(read: ReadHandle, table: Table, id: string): boolean {
  return read.number(sql`SELECT count(*) FROM ${nameSql(table.name)} WHERE ${nameSql(table.key)} = ${id}`) > 0;
}

/** Refuses a location that is not there. */
export function assertLocation(read: ReadHandle, id: LocationId | null): void {
  if (id === null || read.number(sql`SELECT count(*) FROM locations WHERE location_id = ${id}`) > 0) return;
  throw new Refusal('NO_SUCH_LOCATION', 'This location is no longer here. Choose another.', 'locationId');
}
