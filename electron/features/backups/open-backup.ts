import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { backupDatabaseName, type BackupManifest } from '../../../shared/features/backups/backup-file.schema.ts';
import { changedSince, copyChecked, hashFile } from './copy-checked.ts';
import { unpackBackup } from './one-file/unpack-backup.ts';
import { readManifest } from './read-manifest.ts';

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
export type OpenOptions = { readonly passphrase?: string | undefined; readonly scratch?: string };

async function openLocal(description: string, scratch: string): Promise<Omit<OpenedBackup, 'close'>> {
  const manifest = readManifest(readFileSync(description, 'utf8'));
  const { database } = manifest;
  const from = join(dirname(description), database.name);
  const what = 'The copy of the database';
  if (database.name !== basename(description).replace(/json$/, 'sqlite') || !existsSync(from)) throw changedSince(what);
  const databasePath = join(scratch, backupDatabaseName);
  await copyChecked(createReadStream(from), databasePath, { what, ...database });
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

/** The description beside a copy in the folder `backups`; null where the path is no such copy. */
function findDescription(path: string): string | null {
  if (path.endsWith('.json')) return path;
  const description = path.replace(/\.sqlite$/, '.json');
  return description !== path && existsSync(description) ? description : null;
}

/**
 * Opens a backup of either form and checks every byte of it: one of the folder `backups` (the copy or its description),
 * or one in a file of its own. Throws a Refusal with a sentence on any mismatch; nothing is left behind then.
 */
export async function openBackup(path: string, options: OpenOptions = {}): Promise<OpenedBackup> {
  const scratch = mkdtempSync(join(options.scratch ?? tmpdir(), 'plain-mirror-backup-'));
  const close = (): void => rmSync(scratch, { recursive: true, force: true });
  try {
    const description = findDescription(path);
    const opened =
      description === null ? unpackBackup(path, scratch, options.passphrase) : openLocal(description, scratch);
    return { ...(await opened), close };
  } catch (cause) {
    close();
    throw cause;
  }
}
