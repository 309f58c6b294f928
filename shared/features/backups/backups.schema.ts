import { z } from 'zod';
import { instantSchema } from '../../clock.ts';
import { backupReasons } from './backup-file.schema.ts';

/** A backup on this computer, as the list shows it. */
export const keptBackupSchema = z.object({
  /** What it is called in the folder `backups`. */
  name: z.string(),
  number: z.int(),
  madeAt: instantSchema,
  why: z.enum(backupReasons),
  bytes: z.number(),
  entries: z.number(),
  customers: z.number(),
  newestCommit: z.number(),
});
/** A backup on this computer. */
export type ListedBackup = z.infer<typeof keptBackupSchema>;

/** A folder elsewhere that gets a copy of every backup. */
export const secondPlaceSchema = z.strictObject({
  folder: z.string().trim().min(1, 'Say which folder.').max(1000),
});

/** What opens a backup outside this computer; long enough that nobody guesses it from a stolen stick. */
export const passphraseSchema = z
  .string()
  .min(10, 'Take at least 10 characters: three or four words, for example.')
  .max(500);

/** What the weekly check found. */
export const checkResultSchema = z.object({
  problems: z.array(z.string()),
  /** The backup that was brought back for trial, and what came out; null where there is none yet. */
  drill: z.object({ madeAt: instantSchema, entries: z.number(), customers: z.number(), people: z.number() }).nullable(),
});
/** What the weekly check found. */
export type CheckFindings = z.infer<typeof checkResultSchema>;

/** Everything the owner is told about backups. */
export const backupStateSchema = z.object({
  backups: z.array(keptBackupSchema),
  /** Whether something was saved since the newest one. */
  hasChanged: z.boolean(),
  isRunning: z.boolean(),
  /** Why the latest try failed; null once one succeeded. */
  failure: z.string().nullable(),
  place: z
    .object({
      folder: z.string(),
      since: instantSchema,
      seenAt: instantSchema.nullable(),
      /** Why the latest copy there failed. */
      failure: z.string().nullable(),
    })
    .nullable(),
  hasPassphrase: z.boolean(),
  check: z.object({ at: instantSchema, ...checkResultSchema.shape }).nullable(),
  isChecking: z.boolean(),
  checkFailure: z.string().nullable(),
});
/** Everything the owner is told about backups. */
export type BackupState = z.infer<typeof backupStateSchema>;
