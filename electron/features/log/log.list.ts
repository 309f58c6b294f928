import { z } from 'zod';
import { addDays, dayStart } from '../../../shared/clock.ts';
import type { Author } from '../../../shared/features/log/log.rules.ts';
import type { LogFilter } from '../../../shared/features/log/log.schema.ts';
import { fromCursor, toCursor } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { toPosition } from '../../db/positions.ts';
import { joinSql, nothing, sql, type Sql } from '../../db/sql.ts';
import { entryColumns, entryNames, entryRow, type EntryRow } from './log.row.ts';
import { toMatch } from './log.terms.ts';

// A list follows one index in order of position and tests the other filters row by row. So that filters which exclude
// each other never read a million rows, one page looks at no more than some thousands of them; what it did not reach is the
// next page's, and a page may come back short or empty with more to come.

/** Rows one page may look at: some 20 ms of them, where they lie far apart. */
const scanRows = 5000;

/** Hits of a search one page may look at: each is fetched from two places. */
const scanHits = 2500;

/** Call-backs that can be due at once in one list; the oldest of more would not be called any more. */
const maxDueCalls = 2000;

/** Words around a hit in a search's snippet. */
const snippetWords = 24;

/** The marks around a hit: private-use characters that no customer says. */
const hitStart = '\uE000';
const hitEnd = '\uE001';

const cursorValues = z.tuple([z.number()]).transform(([position]) => position);

export type LogPage = { readonly cursor?: string | undefined; readonly limit: number };

export type ListQuestion = {
  readonly filter: LogFilter;
  readonly page: LogPage;
  readonly reader: Author;
  readonly now: number;
  readonly timeZone: string;
};

type Range = { readonly low: number; readonly high: number };

/** A page of the log, newest first; staff get their own and unsorted entries only. */
export function listEntries(read: ReadHandle, question: ListQuestion): { rows: EntryRow[]; next: string | null } {
  const { filter, page } = question;
  const match = filter.q === undefined || filter.q.trim() === '' ? undefined : toMatch(read, filter.q);
  if (match === null) return { rows: [], next: null };
  const range = toRange(question);
  const { drivers, rest } = toConditions(question, match !== undefined);
  const paths = drivers.map((driver) => toPath(driver, rest, match));
  const floor = rest.length === 0 ? range.low : Math.max(...paths.map((path) => findFloor(read, path, range)));
  const rows = paths.flatMap((path) =>
    read.all(
      sql`SELECT ${entryColumns}, ${path.snippet} AS snippet FROM ${path.from} ${entryNames}
        WHERE ${path.where} AND ${path.position} >= ${floor} AND ${path.position} < ${range.high} ${path.rest}
        ORDER BY ${path.position} DESC LIMIT ${page.limit + 1}`,
      entryRow,
    ),
  );
  return toPage(paths.length === 1 ? rows : merge(rows), page.limit, floor > range.low ? floor : null);
}

function toPage(rows: EntryRow[], limit: number, floor: number | null): { rows: EntryRow[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  if (rows.length > limit && last !== undefined) return { rows: shown, next: toCursor([last.position]) };
  return { rows: shown, next: floor === null ? null : toCursor([floor]) };
}

function merge(rows: readonly EntryRow[]): EntryRow[] {
  const byPosition = new Map(rows.map((row) => [row.position, row]));
  return [...byPosition.values()].toSorted((one, other) => other.position - one.position);
}

function toRange({ filter, page, timeZone }: ListQuestion): Range {
  const low = filter.from === undefined ? 0 : toPosition(dayStart(filter.from, timeZone));
  const end = filter.to === undefined ? Number.MAX_SAFE_INTEGER : toPosition(dayStart(addDays(filter.to, 1), timeZone));
  const before = page.cursor === undefined ? end : fromCursor(page.cursor, cursorValues);
  return { low, high: Math.min(end, before) };
}

/** Where rows come from: the search index or one index of the entries; everything else is tested on the row. */
type Path = { from: Sql; position: Sql; where: Sql; rest: Sql; snippet: Sql };

function toPath(driver: Sql, rest: readonly Sql[], match: string | undefined): Path {
  const tested = rest.length === 0 ? nothing : sql`AND ${joinSql(rest, ' AND ')}`;
  if (match === undefined) {
    return { from: sql`entries AS e`, position: sql`e.position`, where: driver, rest: tested, snippet: sql`NULL` };
  }
  return {
    from: sql`entry_search CROSS JOIN entries AS e ON e.position = entry_search.rowid`,
    position: sql`entry_search.rowid`,
    where: sql`entry_search MATCH ${match}`,
    rest: tested,
    snippet: sql`snippet(entry_search, -1, ${hitStart}, ${hitEnd}, '…', ${snippetWords})`,
  };
}

/** The position below which this page does not look: that of the last row it may look at. */
function findFloor(read: ReadHandle, path: Path, range: Range): number {
  const isSearch = path.snippet.text !== 'NULL';
  const from = isSearch ? sql`entry_search` : sql`entries AS e`;
  const most = isSearch ? scanHits : scanRows;
  const row = read.get(
    sql`SELECT count(*) AS seen, min(position) AS floor FROM (
      SELECT ${path.position} AS position FROM ${from}
      WHERE ${path.where} AND ${path.position} >= ${range.low} AND ${path.position} < ${range.high}
      ORDER BY ${path.position} DESC LIMIT ${most})`,
    z.object({ seen: z.number(), floor: z.number().nullable() }),
  );
  return row.seen < most || row.floor === null ? range.low : row.floor;
}

/** Conversations of an owner; the very words of the partial index, or it would not be used. */
const ownerSpoke = sql`e.recorded_role = 'owner' AND e.channel IN ('in-person', 'phone')`;

/** Filters the most telling first; each is written twice: for its index, and (with +) so that no index is used. */
function toFilters({ filter, now }: ListQuestion): { indexed: Sql | null; tested: Sql }[] {
  const filters: { indexed: Sql | null; tested: Sql }[] = [];
  const add = (
    value: string | undefined,
    indexed: (value: string) => Sql | null,
    tested: (value: string) => Sql,
  ): void => {
    if (value !== undefined) filters.push({ indexed: indexed(value), tested: tested(value) });
  };
  add(
    filter.customerId,
    (id) => sql`e.customer_id = ${id}`,
    (id) => sql`+e.customer_id = ${id}`,
  );
  if (filter.callBackDue === true) {
    const due = sql`e.position IN (
      SELECT position FROM entries WHERE call_back_at IS NOT NULL AND called_back_at IS NULL AND call_back_at <= ${now}
      ORDER BY call_back_at DESC LIMIT ${maxDueCalls})`;
    filters.push({ indexed: due, tested: due });
  }
  if (filter.ownerSpoke === true) filters.push({ indexed: ownerSpoke, tested: ownerSpoke });
  if (filter.neededAnswer === true) filters.push({ indexed: null, tested: sql`+e.needs_answer = 1` });
  add(
    filter.type,
    // A partial index is used only where its own words stand in the query.
    (type) => (type === 'heard-different' ? sql`e.type = 'heard-different'` : null),
    (type) => sql`+e.type = ${type}`,
  );
  add(
    filter.themeId,
    (id) => sql`e.theme_id = ${id}`,
    (id) => sql`+e.theme_id = ${id}`,
  );
  add(
    filter.status,
    (status) => sql`e.status = ${status}`,
    (status) => sql`+e.status = ${status}`,
  );
  add(
    filter.howLeft,
    (left) => sql`e.how_left = ${left}`,
    (left) => sql`+e.how_left = ${left}`,
  );
  add(
    filter.touchpointId,
    (id) => sql`e.touchpoint_id = ${id}`,
    (id) => sql`+e.touchpoint_id = ${id}`,
  );
  add(
    filter.locationId,
    (id) => sql`e.location_id = ${id}`,
    (id) => sql`+e.location_id = ${id}`,
  );
  add(
    filter.channel,
    () => null,
    (channel) => sql`e.channel = ${channel}`,
  );
  return filters;
}

function toConditions(question: ListQuestion, isSearch: boolean): { drivers: Sql[]; rest: Sql[] } {
  const { reader } = question;
  const filters = toFilters(question);
  const isStaff = reader.role === 'staff';
  const readable = sql`(+e.recorded_by = ${reader.id} OR +e.status = 'new')`;
  const driver = isSearch ? undefined : filters.find(({ indexed }) => indexed !== null);
  const rest = filters.filter((filter) => filter !== driver).map(({ tested }) => tested);
  if (driver?.indexed != null) return { drivers: [driver.indexed], rest: isStaff ? [...rest, readable] : rest };
  if (!isStaff) return { drivers: [sql`true`], rest };
  if (isSearch) return { drivers: [sql`true`], rest: [...rest, readable] };
  return { drivers: [sql`e.recorded_by = ${reader.id}`, sql`e.status = 'new'`], rest };
}
