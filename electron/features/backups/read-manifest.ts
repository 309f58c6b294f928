import { z } from 'zod';
import {
  backupFormat,
  backupFormatVersion,
  backupManifestSchema,
  type BackupManifest,
} from '../../../shared/features/backups/backup-file.schema.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { isSealed } from '../../db/backup-manifest.ts';

const versionSchema = z.looseObject({ format: z.literal(backupFormat), formatVersion: z.number() });

export const notABackup = (): Refusal => new Refusal('NOT_A_BACKUP', 'This file is no backup of Plain Mirror.');

/** Reads what a backup says of itself; refused where it is not as it was written. */
export function readManifest(text: string): BackupManifest {
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    throw notABackup();
  }
  const version = versionSchema.safeParse(told);
  if (!version.success) throw notABackup();
  if (version.data.formatVersion > backupFormatVersion)
    throw new Refusal('NEWER_BACKUP', 'This backup was made by a newer Plain Mirror. Install that one first.');
  const manifest = backupManifestSchema.safeParse(told);
  if (!manifest.success || !isSealed(text))
    throw new Refusal(
      'CHANGED_BACKUP',
      'The description of this backup was changed since it was made. Choose another.',
    );
  return manifest.data;
}
