import { z } from 'zod';
import type { JobKindName } from '../../../shared/features/jobs/jobs.schema.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { secondPlaces } from './backups.tables.ts';

/** The one row of the second place. */
const placeId = 'place';

const placeRow = z.object({ folder: z.string(), since: z.number() });

export function findPlace(read: ReadHandle): z.infer<typeof placeRow> | null {
  return read.find(sql`SELECT folder, since FROM second_places WHERE place_id = ${placeId}`, placeRow);
}

/** Keeps the second place, whether or not there was one; null gives it up. */
export function keepPlace(tx: WriteHandle, place: { readonly folder: string; readonly since: number } | null): void {
  const isThere = findPlace(tx) !== null;
  if (place === null) {
    if (isThere) tx.remove(secondPlaces, placeId);
  } else if (isThere) tx.update(secondPlaces, placeId, place);
  else tx.insert(secondPlaces, { place_id: placeId, ...place });
}

/** The journal's newest commit, and when this store was begun. */
export function readNewest(read: ReadHandle): { readonly commit: number; readonly begunAt: number } {
  return {
    commit: read.number(sql`SELECT ifnull(max(commit_id), 0) FROM commits`),
    begunAt: read.number(sql`SELECT created_at FROM store`),
  };
}

const tryRow = z
  .object({ state: z.string(), started_at: z.number(), error: z.string().nullable() })
  .transform((row) => ({ state: row.state, startedAt: row.started_at, error: row.error }));

/** How the latest try of a kind went. Tries that a clock dated ahead, which was set right since, don't count. */
export function readTries(
  read: ReadHandle,
  kind: JobKindName,
  now: number,
): { readonly isRunning: boolean; readonly failedAt: number | null; readonly failure: string | null } {
  const latest = read.find(
    sql`SELECT state, started_at, error FROM jobs WHERE kind = ${kind} AND started_at <= ${now}
      ORDER BY started_at DESC LIMIT 1`,
    tryRow,
  );
  const hasFailed = latest?.state === 'failed';
  return {
    isRunning: latest?.state === 'running',
    failedAt: hasFailed ? latest.startedAt : null,
    failure: hasFailed ? (latest.error ?? 'The reason is not known.') : null,
  };
}

/** What the latest job of a kind that was done left, and when it began. */
export function findDone(
  read: ReadHandle,
  kind: JobKindName,
  now: number,
): { readonly at: number; readonly result: unknown } | null {
  return read.find(
    sql`SELECT started_at AS at, result FROM jobs WHERE kind = ${kind} AND state = 'done' AND started_at <= ${now}
      ORDER BY started_at DESC LIMIT 1`,
    z
      .object({ at: z.number(), result: z.string() })
      .transform(({ at, result }) => ({ at, result: JSON.parse(result) as unknown })), // written by the job
  );
}

/** When a folder got its latest copy; null where it never did. */
export function findCopiedAt(read: ReadHandle, folder: string, now: number): number | null {
  const at = read.number(
    sql`SELECT started_at FROM jobs WHERE kind = 'backup' AND state = 'done' AND started_at <= ${now}
      AND json_extract(result, '$.copied.folder') = ${folder} AND json_extract(result, '$.copied.failure') IS NULL
      ORDER BY started_at DESC LIMIT 1`,
  );
  return at === 0 ? null : at;
}

/** Whether first run is over. */
export function hasBusiness(read: ReadHandle): boolean {
  return read.number(sql`SELECT count(*) FROM businesses`) > 0;
}
