import { z } from 'zod';
import { instantSchema } from '../../clock.ts';

/** What a backup's description calls itself. */
export const backupFormat = 'plain-mirror-backup';

/** How backups are described today; a program refuses a newer description. */
export const backupFormatVersion = 1;

/** What a backup was made for. */
export const backupReasons = [
  'hourly',
  'before-update',
  'before-restore',
  'before-import',
  'by-hand',
  'drill',
] as const;
/** What a backup was made for. */
export type BackupReason = (typeof backupReasons)[number];

/** A SHA-256 as people and files write it. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

const countSchema = z.int().min(0);

/** What a backup says of itself: written last, after the copy was hashed and looked through. */
export const backupManifestSchema = z.strictObject({
  format: z.literal(backupFormat),
  formatVersion: z.literal(backupFormatVersion),
  /** How many backups this folder had when it was made, and one: an order that no clock can turn round. */
  number: z.int().positive(),
  madeAt: instantSchema,
  why: z.enum(backupReasons),
  programVersion: z.string().min(1).max(100),
  dataVersion: z.int().positive(),
  deviceId: z.string().min(1).max(100),
  /** Null where nobody had set up a business yet. */
  business: z.string().max(1000).nullable(),
  /** The journal's newest entry group; 0 where nothing was saved yet. */
  newestCommit: countSchema,
  counts: z.strictObject({ entries: countSchema, customers: countSchema, people: countSchema }),
  database: z.strictObject({ name: z.string().min(1).max(255), bytes: countSchema, sha256: sha256Schema }),
  /** Photos and other files, each named by its own hash. */
  attachments: z.array(z.strictObject({ name: sha256Schema, bytes: countSchema })).max(1_000_000),
  /** SHA-256 of this description without this line. */
  sha256: sha256Schema,
});
/** What a backup says of itself. */
export type BackupManifest = z.infer<typeof backupManifestSchema>;

/** The names inside a backup in one file; each attachment is `attachments/` and its hash. */
export const backupManifestName = 'manifest.json';
/** The name of the database inside a backup in one file. */
export const backupDatabaseName = 'plain-mirror.sqlite';

/** How the name of a backup in one file ends. */
export const backupFileEnd = '.plainmirror';
