import { z } from 'zod';
import { jobTypeSchema, type JobType } from '../../../shared/features/promising/promising.schema.ts';
import { toNameKey } from '../../../shared/name-key.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { jobTypes } from './promising.tables.ts';

const columns = sql`job_type_id AS id, name, likes, partner, archived_at IS NOT NULL AS archived`;

const jobTypeRow = jobTypeSchema.extend({ archived: z.number().transform((value) => value === 1) });

/** All kinds of job by name, those out of use last; a business has tens. */
export function listJobTypes(read: ReadHandle): JobType[] {
  return read.all(sql`SELECT ${columns} FROM job_types ORDER BY archived_at IS NOT NULL, name_key`, jobTypeRow);
}

/** One kind of job, or null. */
export function findJobType(read: ReadHandle, id: string): JobType | null {
  return read.find(sql`SELECT ${columns} FROM job_types WHERE job_type_id = ${id}`, jobTypeRow);
}

/** Another kind of job with the same name, whatever its case and accents; one in use first. */
export function findJobTypeNamed(read: ReadHandle, name: string, exceptId: string | null = null): JobType | null {
  return read.find(
    sql`SELECT ${columns} FROM job_types WHERE name_key = ${toNameKey(name)} AND job_type_id IS NOT ${exceptId}
      ORDER BY archived_at IS NOT NULL LIMIT 1`,
    jobTypeRow,
  );
}

/** Keeps a kind of job, new or under its old id. */
export function saveJobType(tx: WriteHandle, { id, name, likes, partner }: Omit<JobType, 'archived'>): void {
  const row = { name, name_key: toNameKey(name), likes, partner };
  if (findJobType(tx, id) === null) tx.insert(jobTypes, { job_type_id: id, ...row, archived_at: null });
  else tx.update(jobTypes, id, row);
}

/** Takes a kind of job out of use, or back. */
export function archiveJobType(tx: WriteHandle, id: string, at: number | null): void {
  tx.update(jobTypes, id, { archived_at: at });
}
