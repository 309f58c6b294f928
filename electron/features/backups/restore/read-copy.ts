import type Database from 'better-sqlite3';
import { Refusal } from '../../../../shared/refusal.ts';
import { openReader } from '../../../db/connection.ts';
import { findHeaderProblem } from '../../../db/file-header.ts';
import { applicationId, readFileVersion, type Migration } from '../../../db/migrate.ts';
import { findSchemaDifference } from '../../../db/schema-difference.ts';

const odd = (why: string): Refusal =>
  new Refusal('ODD_BACKUP', `The copy in this backup was not made by Plain Mirror: ${why}. Nothing was restored.`);

/** Refuses a version this program can't bring up to date. */
export function assertNotNewer(version: number, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.number ?? 0;
  if (version > newest)
    throw new Refusal(
      'NEWER_BACKUP',
      `This backup was made by a newer Plain Mirror (data version ${version}; this program knows ${newest}). Install that one first.`,
    );
}

function assertOurs(copy: Database.Database, dataVersion: number, migrations: readonly Migration[]): void {
  const file = readFileVersion(copy);
  if (file.applicationId !== applicationId) throw odd('it belongs to another program');
  assertNotNewer(file.version, migrations);
  if (file.version !== dataVersion || !migrations.some(({ number }) => number === file.version))
    throw odd('its data version is not the one it was made with');
  const steps = migrations.filter(({ number }) => number <= file.version);
  const difference = findSchemaDifference(copy, steps);
  if (difference !== null) throw odd(difference);
  const verdict: unknown = copy.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') throw odd('its pages do not fit together');
}

/**
 * Opens the copied database of a backup to read rows from it, and nothing else: what describes itself in any way
 * differently from a database that our own migrations make at its version is refused by name.
 */
export function openCopy(path: string, dataVersion: number, migrations: readonly Migration[]): Database.Database {
  assertNotNewer(dataVersion, migrations);
  const problem = findHeaderProblem(path);
  if (problem !== null) throw odd(problem);
  let copy: Database.Database | undefined;
  try {
    copy = openReader(path);
    assertOurs(copy, dataVersion, migrations);
    return copy;
  } catch (cause) {
    copy?.close();
    if (cause instanceof Refusal) throw cause;
    throw odd(cause instanceof Error ? cause.message : String(cause));
  }
}
