import type Database from 'better-sqlite3';
import { Refusal } from '../../shared/refusal.ts';

/** One step of the schema. */
export type Migration = { readonly number: number; readonly name: string; readonly up: string };

/** Marks the file as ours ("PlMi"), so that another program's database is refused instead of migrated. */
export const applicationId = 0x506c4d69;

/** What a file says of itself, read before anything is changed. */
export type FileVersion = { readonly applicationId: number; readonly version: number };

/** Reads what the open file says of itself. */
export function readFileVersion(database: Database.Database): FileVersion {
  return {
    applicationId: Number(database.pragma('application_id', { simple: true })),
    version: Number(database.pragma('user_version', { simple: true })),
  };
}

/** Refuses a file that is not ours or is newer than this program; returns the steps still to do. */
export function listDueMigrations(file: FileVersion, migrations: readonly Migration[]): readonly Migration[] {
  const newest = migrations.at(-1)?.number ?? 0;
  const isEmpty = file.version === 0 && file.applicationId === 0;
  if (!isEmpty && file.applicationId !== applicationId) {
    throw new Refusal(
      'NOT_OURS',
      'The file plain-mirror.sqlite in this folder was not made by Plain Mirror. Choose another folder.',
    );
  }
  if (file.version > newest) {
    throw new Refusal(
      'NEWER_FILE',
      `This folder was last opened by a newer Plain Mirror (data version ${file.version}; this program knows ${newest}). ` +
        'Nothing was changed. Install the newer program, or choose another folder.',
    );
  }
  return migrations.filter((migration) => migration.number > file.version);
}

/** Runs the steps in one transaction each, version stamp inside; a failure leaves version and schema as they were. */
export function migrate(database: Database.Database, due: readonly Migration[]): void {
  for (const migration of due) {
    database.exec('BEGIN IMMEDIATE');
    try {
      database.exec(migration.up);
      if (!database.inTransaction) throw new Error('A step must not end the transaction it runs in.');
      database.pragma(`application_id = ${applicationId}`);
      database.pragma(`user_version = ${migration.number}`);
      database.exec('COMMIT');
    } catch (cause) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw new Error(`Migration ${migration.number} (${migration.name}) failed; the file is as it was.`, { cause });
    }
  }
}
