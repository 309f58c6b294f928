import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import {
  backupFormat,
  backupFormatVersion,
  backupManifestSchema,
  type BackupManifest,
} from '../../../shared/features/backups/backup-file.schema.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { isSealed } from '../../db/backup-manifest.ts';

/** A file that a backup names: its name is its SHA-256. `path` is null where it is no longer there as it was. */
export type BackedUpAttachment = { readonly name: string; readonly bytes: number; readonly path: string | null };

/** A backup whose every byte was checked. What lies at `databasePath` is a copy of its own, gone with `close`. */
export type OpenedBackup = {
  readonly manifest: BackupManifest;
  readonly databasePath: string;
  readonly attachments: readonly BackedUpAttachment[];
  close(): void;
};

/** How to open it: the passphrase of one that has one, and where its copy may lie (the system's place for such, else). */
export type OpenOptions = { readonly passphrase?: string; readonly scratch?: string };

const versionSchema = z.looseObject({ format: z.literal(backupFormat), formatVersion: z.number() });

/** Reads what a backup says of itself; refused where it is not as it was written. */
export function readManifest(text: string): BackupManifest {
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    throw new Refusal('NOT_A_BACKUP', 'This file is no backup of Plain Mirror.');
  }
  const version = versionSchema.safeParse(told);
  if (!version.success) throw new Refusal('NOT_A_BACKUP', 'This file is no backup of Plain Mirror.');
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

const changed = (what: string): Refusal =>
  new Refusal('CHANGED_BACKUP', `${what} is not as it was when the backup was made. Choose another backup.`);

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array); // no encoding is set: bytes
  return hash.digest('hex');
}

/** Copies and hashes at once, so that what was checked is what is used. */
async function copyChecked(from: string, to: string, { sha256, bytes }: BackupManifest['database']): Promise<void> {
  const hash = createHash('sha256');
  let copied = 0;
  const count = async function* (pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      copied += piece.length;
      if (copied > bytes) throw changed('The copy of the database');
      hash.update(piece);
      yield piece;
    }
  };
  await pipeline(createReadStream(from), count, createWriteStream(to, { mode: 0o600 }));
  if (copied !== bytes || hash.digest('hex') !== sha256) throw changed('The copy of the database');
}

async function openLocal(path: string, scratch: string): Promise<Omit<OpenedBackup, 'close'>> {
  const description = path.replace(/\.sqlite$/, '.json');
  if (!existsSync(description))
    throw new Refusal('NOT_A_BACKUP', 'This file is no backup of Plain Mirror, or one that was never finished.');
  const manifest = readManifest(readFileSync(description, 'utf8'));
  const { database } = manifest;
  const from = join(dirname(description), database.name);
  if (database.name !== basename(description).replace(/json$/, 'sqlite') || !existsSync(from))
    throw changed('The copy of the database');
  const databasePath = join(scratch, 'plain-mirror.sqlite');
  await copyChecked(from, databasePath, database);
  const folder = join(dirname(dirname(description)), 'attachments');
  const attachments: BackedUpAttachment[] = [];
  for (const { name, bytes } of manifest.attachments) {
    const file = join(folder, name);
    // A photo that was erased on request since then is no reason to lose everything else.
    const isThere = existsSync(file) && (await hashFile(file)) === name;
    attachments.push({ name, bytes, path: isThere ? file : null });
  }
  return { manifest, databasePath, attachments };
}

/**
 * Opens a backup of either form and checks every byte of it: one of the folder `backups` (the copy or its description),
 * or one in a file of its own. Throws a Refusal with a sentence on any mismatch; nothing is left behind then.
 */
export async function openBackup(path: string, options: OpenOptions = {}): Promise<OpenedBackup> {
  const scratch = mkdtempSync(join(options.scratch ?? tmpdir(), 'plain-mirror-backup-'));
  const close = (): void => rmSync(scratch, { recursive: true, force: true });
  try {
    return { ...(await openLocal(path, scratch)), close };
  } catch (cause) {
    close();
    throw cause;
  }
}
