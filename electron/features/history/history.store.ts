import { z } from 'zod';
import { commandIdSchema } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import type { SqlValue } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';

const value: z.ZodType<SqlValue> = z.union([z.string(), z.number(), z.null()]);
const fields: z.ZodType<Row | null> = z.record(z.string(), value).nullable();

/** What a journal line holds of a record: its values before and after. */
export const contentsSchema = z.object({ became: fields, was: fields });

const lineRow = z
  .object({
    journal_id: z.number(),
    contents: z.string().nullable(),
    at: z.number(),
    what: z.string(),
    command_id: commandIdSchema.nullable(),
    job_id: z.string().nullable(),
    role: z.string().nullable(),
    name: z.string().nullable(),
  })
  .transform((row) => ({
    journalId: row.journal_id,
    /** Null once it was emptied on request. */
    contents: row.contents === null ? null : contentsSchema.parse(JSON.parse(row.contents)),
    at: row.at,
    what: row.what,
    commandId: row.command_id,
    jobId: row.job_id,
    role: row.role,
    byName: row.name,
  }));

/** One journal line of a record with the commit it belongs to. */
export type Line = z.infer<typeof lineRow>;

/** The changes of a record, newest first, before a line. The plus leaves SQLite one index: a record has few lines, a table all. */
export function listLines(
  read: ReadHandle,
  table: string,
  recordId: string,
  before: number | null,
  limit: number,
): Line[] {
  const older = before === null ? sql`` : sql`AND j.journal_id < ${before}`;
  return read.all(
    sql`SELECT j.journal_id, j.contents, c.at, c.what, c.command_id, c.job_id, c.role, p.name
      FROM journal j JOIN commits c USING (commit_id) LEFT JOIN people p USING (person_id)
      WHERE j.record_id = ${recordId} AND +j.table_name = ${table} ${older}
      ORDER BY j.journal_id DESC LIMIT ${limit}`,
    lineRow,
  );
}

const commitRow = z.object({
  what: z.string(),
  person_id: z.string().nullable(),
  role: z.string().nullable(),
  job_id: z.string().nullable(),
});

/** The commit a command made; null where it changed nothing or never was. */
export function findCommit(read: ReadHandle, commandId: string) {
  return read.find(
    sql`SELECT what, person_id, role, job_id FROM commits WHERE command_id = ${commandId} LIMIT 1`,
    commitRow,
  );
}
