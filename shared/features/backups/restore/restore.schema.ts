import { z } from 'zod';
import { instantSchema } from '../../../clock.ts';
import { fileIdSchema, personIdSchema } from '../../../ids.ts';
import { backupReasons } from '../backup-file.schema.ts';

/** The name of a backup in the folder `backups`: its moment and its reason, nothing that could lead elsewhere. */
export const backupNameSchema = z
  .string()
  .max(100)
  .regex(/^[0-9TZ-]+-[a-z-]+\.sqlite$/);

/** A passphrase as it is typed; nothing where the backup has none. */
export const passphraseSchema = z.string().max(1000).nullable().default(null);

/** Where a backup comes from: the folder `backups`, or a file that was handed over. */
export const backupSourceSchema = z.union([
  z.strictObject({ name: backupNameSchema }),
  z.strictObject({ fileId: fileIdSchema, passphrase: passphraseSchema }),
]);
/** Where a backup comes from. */
export type BackupSource = z.infer<typeof backupSourceSchema>;

/** How many records of a kind are only here now, only in the backup, or different in both. */
const kindSchema = z.object({
  table: z.string(),
  noun: z.string(),
  onlyNow: z.number(),
  onlyThen: z.number(),
  changed: z.number(),
});

/** What restoring a backup would change, before anything is. */
export const restorePreviewSchema = z.object({
  madeAt: instantSchema,
  business: z.string().nullable(),
  /** Whether it is a backup of the business that is here, and not of another. */
  isSameBusiness: z.boolean(),
  kinds: z.array(kindSchema),
  /** Who comes back without a PIN, because nobody here knows them. */
  withoutAccess: z.array(z.string()),
});
/** What restoring a backup would change. */
export type RestorePreview = z.infer<typeof restorePreviewSchema>;

/** The last restore here, and what takes it back. */
export const lastRestoreSchema = z.object({
  restoreId: z.string(),
  /** When the backup was made that was restored. */
  madeAt: instantSchema,
  at: instantSchema,
  /** The backup of what it replaced, as long as it can be taken back. */
  undo: z.object({ name: backupNameSchema, until: instantSchema }).nullable(),
});

/** How a restore is going, and the last one. */
export const restoreStateSchema = z.object({
  isRunning: z.boolean(),
  doing: z.string(),
  done: z.number(),
  total: z.number().nullable(),
  error: z.string().nullable(),
  last: lastRestoreSchema.nullable(),
});
/** How a restore is going, and the last one. */
export type RestoreState = z.infer<typeof restoreStateSchema>;

/** What a backup holds, told before it comes into an empty folder. */
export const backupContentsSchema = z.object({
  business: z.string(),
  madeAt: instantSchema,
  counts: z.object({ entries: z.number(), customers: z.number(), people: z.number() }),
  owners: z.array(z.object({ id: personIdSchema, name: z.string() })),
});
/** What a backup holds. */
export type BackupContents = z.infer<typeof backupContentsSchema>;

/** What would be missing after a damaged file is replaced by a backup; null where the file does not tell. */
export const missingSchema = z
  .object({
    saves: z.number(),
    kinds: z.array(z.object({ noun: z.string(), rows: z.number() })),
  })
  .nullable();
/** What would be missing. */
export type Missing = z.infer<typeof missingSchema>;

/** A damaged or missing database, and the backups that can take its place. */
export const damageSchema = z.object({
  reason: z.enum(['damaged', 'missing', 'empty']),
  dataDir: z.string(),
  backups: z.array(
    z.object({
      name: backupNameSchema,
      madeAt: instantSchema,
      why: z.enum(backupReasons),
      business: z.string().nullable(),
      entries: z.number(),
      customers: z.number(),
      missing: missingSchema,
    }),
  ),
  isRunning: z.boolean(),
  doing: z.string(),
  done: z.number(),
  total: z.number().nullable(),
  error: z.string().nullable(),
});
/** A damaged or missing database. */
export type Damage = z.infer<typeof damageSchema>;
