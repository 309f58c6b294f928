import type Database from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { roleSchema } from '../../../../shared/contract/procedure.ts';
import type { BackupManifest } from '../../../../shared/features/backups/backup-file.schema.ts';
import type { Damage, Missing } from '../../../../shared/features/backups/restore/restore.schema.ts';
import { backupsIn } from '../../../db/backup.ts';
import { syncFolder } from '../../../db/durable-folder.ts';
import { openReader } from '../../../db/connection.ts';
import { Statements, toReadHandle, type ReadHandle } from '../../../db/handle.ts';
import { databaseName } from '../../../db/open-database.ts';
import { sql } from '../../../db/sql.ts';
import type { Table } from '../../../db/table.ts';
import { readManifest } from '../read-manifest.ts';
import { readHere, readNewestCommit, type Here } from './here.ts';

/** Damaged files are kept here, each in a folder of its moment; nothing ever deletes them. */
const damagedName = 'damaged';

/** Backups offered: the newest, and under it as many as fit on a screen. */
const offered = 12;

function listManifests(dataDir: string): BackupManifest[] {
  const folder = backupsIn(dataDir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      try {
        const manifest = readManifest(readFileSync(join(folder, name), 'utf8'));
        const { size } = statSync(join(folder, manifest.database.name));
        return size === manifest.database.bytes && manifest.business !== null ? [manifest] : [];
      } catch {
        // What does not describe itself as it was written is no backup to offer.
        return [];
      }
    })
    .toSorted((one, other) => other.number - one.number)
    .slice(0, offered);
}

/** Reads from a file that may be damaged anywhere; null where it does not answer. */
function ask<T>(path: string, question: (read: ReadHandle) => T): T | null {
  let reader: Database.Database | undefined;
  try {
    reader = openReader(path);
    return question(toReadHandle(new Statements(reader)));
  } catch {
    return null;
  } finally {
    reader?.close();
  }
}

const countRow = z.object({ table_name: z.string(), rows: z.number() });

/** What was saved since a backup, by kind of record that people know by name. */
function readMissing(read: ReadHandle, newestCommit: number, tables: readonly Table[]): Missing {
  const last = readNewestCommit(read);
  // An older journal than the backup's own has lost its end, so it can't tell.
  if (last < newestCommit) return null;
  const rows = read.all(
    sql`SELECT table_name, count(*) AS rows FROM journal WHERE commit_id > ${newestCommit} AND change = 'insert'
      GROUP BY table_name ORDER BY rows DESC`,
    countRow,
  );
  const kinds = rows.flatMap(({ table_name: name, rows: count }) => {
    const table = tables.find((candidate) => candidate.name === name);
    return table === undefined ? [] : [{ noun: table.noun, rows: count }];
  });
  return { saves: last - newestCommit, kinds };
}

/** Tells why a folder's database can't be opened, as a screen says it. */
function toReason(path: string): Damage['reason'] {
  if (!existsSync(path)) return 'missing';
  return statSync(path).size === 0 ? 'empty' : 'damaged';
}

/** What is wrong with a folder's database and which backups can take its place; the file is read and not touched. */
export function readDamage(dataDir: string, tables: readonly Table[]): Pick<Damage, 'reason' | 'dataDir' | 'backups'> {
  const path = join(dataDir, databaseName);
  const reason = toReason(path);
  return {
    reason,
    dataDir,
    backups: listManifests(dataDir).map(({ database, madeAt, why, business, counts, newestCommit }) => ({
      name: database.name,
      madeAt,
      why,
      business,
      entries: counts.entries,
      customers: counts.customers,
      missing: reason === 'damaged' ? ask(path, (read) => readMissing(read, newestCommit, tables)) : null,
    })),
  };
}

/** Whether somebody could sign in by it: a file that lost its people must not lock everybody out. */
function hasOwner({ people, ofThisComputer }: Here): boolean {
  const secrets = ofThisComputer.find(({ table }) => table.name === 'secrets')?.rows ?? [];
  const known = new Set(secrets.map((row) => row['secret_id']));
  return (
    people.every(({ role }) => roleSchema.safeParse(role).success) &&
    people.some((row) => row['role'] === 'owner' && row['archived_at'] === null && known.has(row['person_id'] ?? null))
  );
}

/** Roles, PINs and erasures of a damaged file, where it still tells all of them. */
export function findHere(dataDir: string, tables: readonly Table[]): Here | null {
  const here = ask(join(dataDir, databaseName), (read) => readHere(read, tables));
  return here !== null && hasOwner(here) ? here : null;
}

/** Moves a database that can't be opened out of the way, whole, with what belongs to it. */
export function moveAside(dataDir: string, now: number): void {
  const folder = join(dataDir, damagedName, new Date(now).toISOString().replaceAll(/[:.]/g, '-'));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const end of ['-wal', '-shm', '']) {
    const name = `${databaseName}${end}`;
    if (existsSync(join(dataDir, name))) renameSync(join(dataDir, name), join(folder, name));
  }
  syncFolder(folder);
  syncFolder(dataDir);
}
