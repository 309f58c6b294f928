import { z } from 'zod';
import { addDays, DAY_MS, dayStart } from '../../../shared/clock.ts';
import type { JournalFilter } from '../../../shared/features/history/journal.schema.ts';
import { jobKinds } from '../../../shared/features/jobs/jobs.schema.ts';
import { commandIdSchema } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { joinSql, nameSql, sql, whereSql, type Sql } from '../../db/sql.ts';
import type { Row, Table } from '../../db/table.ts';
import { contentsSchema } from './history.store.ts';
import { tablesOfKind } from './journal-kinds.ts';

/**
 * Lines a call looks at where a filter has no index of its own: some 20 ms. Who did something rare to one kind of record
 * may stand a million lines back; the page then says how far it looked and goes on.
 */
const lookAtOnce = 5000;

const line = z
  .object({
    journal_id: z.number(),
    commit_id: z.number(),
    table_name: z.string(),
    record_id: z.string(),
    change: z.enum(['insert', 'update', 'remove']),
    contents: z.string().nullable(),
    at: z.number(),
    what: z.string(),
    command_id: commandIdSchema.nullable(),
    person_id: z.string().nullable(),
    role: z.string().nullable(),
    job_id: z.string().nullable(),
    device_id: z.string(),
    name: z.string().nullable(),
    job_kind: z.enum(jobKinds).nullable().catch(null),
  })
  .transform(({ contents, ...row }) => {
    const { became, was }: { became: Row | null; was: Row | null } =
      contents === null ? { became: null, was: null } : contentsSchema.parse(JSON.parse(contents));
    return { ...row, isEmptied: contents === null, became, was };
  });

/** One changed record as it is stored. */
export type StoredLine = z.infer<typeof line>;

/** A stretch of the journal: the lines that fit, and where to go on (null at the end). */
export type Stretch = { readonly lines: readonly StoredLine[]; readonly next: number | null };

/** What reading the journal needs. */
export type JournalSource = {
  readonly read: ReadHandle;
  readonly tables: ReadonlyMap<string, Table>;
  readonly timeZone: string;
};

const bounds = z.object({ low: z.number().nullable(), high: z.number().nullable() });

/**
 * The stretch of the journal that holds a period, to the day in UTC; lines beside the period may be in it. What a job
 * writes carries the moment the job began, so commits are not in order of time.
 */
function boundsSql({ read, timeZone }: JournalSource, { from, to }: JournalFilter): Sql[] | null {
  if (from === undefined && to === undefined) return [];
  const utcDay = (at: number): number => Math.floor(at / DAY_MS);
  const days = [
    ...(from === undefined ? [] : [sql`utc_day >= ${utcDay(dayStart(from, timeZone))}`]),
    ...(to === undefined ? [] : [sql`utc_day <= ${utcDay(dayStart(addDays(to, 1), timeZone) - 1)}`]),
  ];
  const { low, high } = read.get(
    sql`SELECT min(first_commit) AS low, max(last_commit) AS high FROM commit_days ${whereSql(days)}`,
    bounds,
  );
  if (low === null || high === null) return null;
  const first = sql`(SELECT min(journal_id) FROM journal WHERE commit_id = ${low})`;
  const last = sql`(SELECT max(journal_id) FROM journal WHERE commit_id = ${high})`;
  return [sql`journal_id >= ${first}`, sql`journal_id <= ${last}`];
}

/** Records of a table and all that belongs to them, as queries of ids. One that belongs to its like is found by whoever asks. */
export function ownSql(tables: ReadonlyMap<string, Table>, name: string, ids: Sql): Sql[] {
  const children = [...tables.values()].filter((table) => table.belongsTo?.table === name && table.name !== name);
  return [
    ids,
    ...children.flatMap((child) => {
      const column = nameSql(child.belongsTo?.column ?? '');
      return ownSql(
        tables,
        child.name,
        sql`SELECT ${nameSql(child.key)} FROM ${nameSql(child.name)} WHERE ${column} IN (${ids})`,
      );
    }),
  ];
}

/** The stretches of journal ids to look at, newest first; each is read by an index. */
function branchesSql(source: JournalSource, filter: JournalFilter, limits: readonly Sql[], look: number): Sql[] {
  const branch = (more: readonly Sql[], from = sql`journal`): Sql =>
    sql`SELECT * FROM (SELECT journal_id FROM ${from} ${whereSql([...more, ...limits])} ORDER BY journal_id DESC LIMIT ${look})`;
  if (filter.customer !== undefined) {
    const records = sql`SELECT ${filter.customer} UNION ALL SELECT customer_id FROM customers WHERE merged_into = ${filter.customer}`;
    const own = ownSql(source.tables, 'customers', records);
    const ids = own.map((query) => sql`SELECT * FROM (${query})`);
    return [branch([sql`record_id IN (${joinSql(ids, ' UNION ALL ')})`])];
  }
  if (filter.kind !== undefined)
    return tablesOfKind(source.tables, filter.kind).map((table) => branch([sql`table_name = ${table}`]));
  if (filter.person !== undefined) {
    // Commits and their lines rise together, so the newest commits hold the newest lines.
    const theirs = sql`commits c CROSS JOIN journal USING (commit_id)`;
    return [
      sql`SELECT * FROM (SELECT journal_id FROM ${theirs} ${whereSql([sql`c.person_id = ${filter.person}`, ...limits])}
        ORDER BY c.commit_id DESC, journal_id DESC LIMIT ${look})`,
    ];
  }
  return [branch([])];
}

/** Reads the journal backwards from a line (null: from its end), at most `limit` lines that fit. */
export function readJournal(
  source: JournalSource,
  filter: JournalFilter,
  before: number | null,
  limit: number,
): Stretch {
  const limits = boundsSql(source, filter);
  if (limits === null) return { lines: [], next: null };
  const { read } = source;
  const { person, kind, customer, from, to } = filter;
  const isFiltered = from !== undefined || to !== undefined || (person !== undefined && kind !== undefined);
  const look = isFiltered || customer !== undefined ? lookAtOnce : limit + 1;
  const older = before === null ? [] : [sql`journal_id < ${before}`];
  const branches = branchesSql(source, filter, [...limits, ...older], look);
  if (branches.length === 0) return { lines: [], next: null };
  const looked = branches.map((branch) =>
    read.get(
      sql`SELECT count(*) AS n, min(journal_id) AS low FROM (${branch})`,
      z.object({ n: z.number(), low: z.number().nullable() }),
    ),
  );
  // Below the first branch that was cut short nothing is known yet.
  const horizon = looked.reduce((high, { n, low }) => (n < look || low === null ? high : Math.max(high, low)), 0);
  const fits = [
    sql`j.journal_id >= ${horizon}`,
    ...(person === undefined ? [] : [sql`c.person_id = ${person}`]),
    ...(kind === undefined
      ? []
      : [
          sql`j.table_name IN (${joinSql(
            tablesOfKind(source.tables, kind).map((name) => sql`${name}`),
            ', ',
          )})`,
        ]),
    ...(from === undefined ? [] : [sql`c.at >= ${dayStart(from, source.timeZone)}`]),
    ...(to === undefined ? [] : [sql`c.at < ${dayStart(addDays(to, 1), source.timeZone)}`]),
  ];
  const lines = read.all(
    sql`SELECT j.journal_id, j.commit_id, j.table_name, j.record_id, j.change, j.contents,
        c.at, c.what, c.command_id, c.person_id, c.role, c.job_id, c.device_id, p.name, k.kind AS job_kind
      FROM (${joinSql(branches, ' UNION ALL ')}) AS looked CROSS JOIN journal j USING (journal_id)
        CROSS JOIN commits c USING (commit_id) LEFT JOIN people p USING (person_id) LEFT JOIN jobs k USING (job_id)
      ${whereSql(fits)} ORDER BY looked.journal_id DESC LIMIT ${limit + 1}`,
    line,
  );
  const last = lines[limit - 1];
  if (lines.length > limit && last !== undefined) return { lines: lines.slice(0, limit), next: last.journal_id };
  return { lines, next: horizon === 0 ? null : horizon };
}
