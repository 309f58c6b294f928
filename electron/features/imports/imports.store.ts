import { z } from 'zod';
import { importedAs, type importRecordSchema } from '../../../shared/features/imports/imports.schema.ts';
import { jobIdSchema } from '../../../shared/ids.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';

type ImportRecord = z.infer<typeof importRecordSchema>;

const recordRow = z
  .object({
    id: jobIdSchema,
    as: z.enum(importedAs),
    fileName: z.string(),
    at: z.number(),
    byName: z.string().nullable(),
    imported: z.number().nullable(),
    state: z.enum(['running', 'done', 'cancelled', 'failed', 'undoing', 'undone']),
  })
  .transform((row): ImportRecord => ({
    ...row,
    imported: row.imported ?? 0,
    state: row.state === 'undoing' ? 'running' : row.state,
  }));

const cursorSchema = z.tuple([z.number(), z.string()]);

/** One page of the imports so far, newest first; trial runs left out. */
export function listImports(
  read: ReadHandle,
  cursor: string | undefined,
  limit: number,
): { items: ImportRecord[]; next: string | null } {
  const [at, id] = cursor === undefined ? [null, ''] : fromCursor(cursor, cursorSchema);
  const isAfter = at === null ? nothing : sql`AND (j.started_at, j.job_id) < (${at}, ${id})`;
  const rows = read.all(
    sql`SELECT j.job_id AS id, iif(j.kind = 'answers', 'answers', j.input ->> '$.as') AS "as", j.input ->> '$.fileName' AS fileName, j.started_at AS at,
          p.name AS byName, j.result ->> '$.imported' AS imported, j.state
        FROM jobs j LEFT JOIN people p ON p.person_id = j.person_id
        WHERE j.kind IN ('import', 'answers') AND j.input ->> '$.dryRun' = 0 ${isAfter}
        ORDER BY j.started_at DESC, j.job_id DESC LIMIT ${limit + 1}`,
    recordRow,
  );
  return toPage(
    rows,
    limit,
    (row) => row,
    (row) => [row.at, row.id],
  );
}

/** Tells whether a job is an import that wrote something. */
export function isImport(read: ReadHandle, jobId: string): boolean {
  return read.number(sql`SELECT 1 FROM jobs WHERE job_id = ${jobId} AND kind IN ('import', 'answers')`) === 1;
}
