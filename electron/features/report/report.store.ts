import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import {
  nextPromisesSchema,
  reportContentSchema,
  signedSchema,
  type ReportContent,
  type ReportRow,
  type Signed,
} from '../../../shared/features/report/report.schema.ts';
import type { ReportId } from '../../../shared/ids.ts';
import { periodName, type Period } from '../../../shared/period.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';
import type { WriteContext } from '../../db/write.ts';
import { reports } from './report.tables.ts';

const toJson = z.string().transform((text): unknown => JSON.parse(text));

const signedRow = signedSchema.extend({ next: toJson.pipe(nextPromisesSchema) });
const frozenRow = signedRow.extend({ content: toJson.pipe(reportContentSchema) });
const listRow = signedRow.extend({ from: daySchema, to: daySchema });

/** The signed report of a quarter, with what was frozen; null where nobody signed one. */
export function findSigned(
  read: ReadHandle,
  { from }: Pick<Period, 'from'>,
): { readonly signed: Signed; readonly content: ReportContent } | null {
  const row = read.find(
    sql`SELECT report_id AS id, signed_at AS signedAt, people.name AS byName, next, content
      FROM reports LEFT JOIN people ON people.person_id = reports.by_person WHERE from_on = ${from}`,
    frozenRow,
  );
  if (row === null) return null;
  const { content, ...signed } = row;
  return { signed, content };
}

/** What the report of a quarter promised for the next; nothing where nobody signed one. */
export function findPromised(read: ReadHandle, { from }: Pick<Period, 'from'>): string[] {
  const row = read.find(
    sql`SELECT next FROM reports WHERE from_on = ${from}`,
    z.object({ next: toJson.pipe(nextPromisesSchema) }),
  );
  return row?.next ?? [];
}

/** Keeps a report as it stands. */
export function insertReport(
  tx: WriteHandle,
  report: {
    readonly id: ReportId;
    readonly period: Period;
    readonly content: ReportContent;
    readonly next: readonly string[];
  },
  ctx: WriteContext,
): void {
  tx.insert(reports, {
    report_id: report.id,
    from_on: report.period.from,
    to_on: report.period.to,
    content: JSON.stringify(report.content),
    next: JSON.stringify(report.next),
    signed_at: ctx.at,
    by_person: ctx.personId,
    by_role: ctx.role,
  });
}

/** Signed reports, the newest quarter first. */
export function listSigned(
  read: ReadHandle,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  startMonth: number,
): { items: ReportRow[]; next: string | null } {
  const after = cursor === undefined ? nothing : sql`WHERE from_on < ${fromCursor(cursor, z.tuple([daySchema]))[0]}`;
  const rows = read.all(
    sql`SELECT r.report_id AS id, r.from_on AS "from", r.to_on AS "to", r.signed_at AS signedAt, r.next, people.name AS byName
      FROM (SELECT * FROM reports ${after} ORDER BY from_on DESC LIMIT ${limit + 1}) AS r
      LEFT JOIN people ON people.person_id = r.by_person ORDER BY r.from_on DESC`,
    listRow,
  );
  return toPage(
    rows,
    limit,
    (row) => ({ ...row, name: periodName(row, startMonth) }),
    ({ from }) => [from],
  );
}
