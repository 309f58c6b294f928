import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  backupDatabaseName,
  backupManifestName,
  type BackupManifest,
} from '../../../../shared/features/backups/backup-file.schema.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import { TableError } from '../../../app/tables/table.ts';
import { ZipFile } from '../../../app/tables/zip/zip-file.ts';
import { changedSince, copyChecked, hashFile } from '../copy-checked.ts';
import { notABackup, readManifest } from '../read-manifest.ts';
import { backupRules } from './backup-rules.ts';
import { isSealedFile, unseal } from './seal.ts';

const commentBytes = 'sha256:'.length + 64;
const whole = 'This file';

async function readEnds(path: string): Promise<{ size: number; start: Buffer; end: string }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer: start } = await file.read(Buffer.alloc(64), 0, 64, 0);
    const { buffer: end } = await file.read(
      Buffer.alloc(commentBytes),
      0,
      commentBytes,
      Math.max(0, size - commentBytes),
    );
    return { size, start, end: end.toString('latin1') };
  } finally {
    await file.close();
  }
}

/** A sealed one is opened into a file of its own; every piece of it was checked then. */
async function findPlain(path: string, scratch: string, passphrase: string | undefined): Promise<string> {
  const { start } = await readEnds(path);
  if (!isSealedFile(start)) return path;
  if (passphrase === undefined)
    throw new Refusal(
      'PASSPHRASE_NEEDED',
      'This backup has a passphrase. Give the one it was made with.',
      'passphrase',
    );
  const plain = join(scratch, 'opened.zip');
  await pipeline(unseal(createReadStream(path), passphrase), createWriteStream(plain, { flags: 'wx', mode: 0o600 }));
  return plain;
}

async function assertUnchanged(path: string): Promise<void> {
  const { size, start, end } = await readEnds(path);
  if (start.readUInt32LE(0) !== 0x04034b50) throw notABackup();
  if (!/^sha256:[0-9a-f]{64}$/.test(end) || (await hashFile(path, size - commentBytes)) !== end.slice('sha256:'.length))
    throw changedSince(whole);
}

function assertNames(names: readonly string[], { attachments }: BackupManifest): void {
  const told = [backupManifestName, backupDatabaseName, ...attachments.map(({ name }) => `attachments/${name}`)];
  if (names.length !== told.length || new Set([...names, ...told]).size !== told.length) throw changedSince(whole);
}

/** What lies unpacked in a folder of its own. */
export type Unpacked = {
  readonly manifest: BackupManifest;
  readonly databasePath: string;
  readonly attachments: ReadonlyArray<{ readonly name: string; readonly bytes: number; readonly path: string }>;
};

/** Unpacks a backup in one file into a folder, and checks every byte: first that of the file, then what comes out of it. */
export async function unpackBackup(path: string, scratch: string, passphrase: string | undefined): Promise<Unpacked> {
  const plain = await findPlain(path, scratch, passphrase);
  await assertUnchanged(plain);
  let zip: ZipFile | undefined;
  try {
    zip = await ZipFile.open(plain, backupRules);
    const manifest = readManifest((await zip.findText(backupManifestName)) ?? '');
    assertNames(zip.names, manifest);
    if (manifest.database.name !== backupDatabaseName) throw changedSince(whole);
    const databasePath = join(scratch, backupDatabaseName);
    await copyChecked(zip.read(backupDatabaseName), databasePath, { what: whole, ...manifest.database });
    mkdirSync(join(scratch, 'attachments'));
    const attachments: { name: string; bytes: number; path: string }[] = [];
    for (const { name, bytes } of manifest.attachments) {
      const to = join(scratch, 'attachments', name);
      await copyChecked(zip.read(`attachments/${name}`), to, { what: whole, sha256: name, bytes });
      attachments.push({ name, bytes, path: to });
    }
    return { manifest, databasePath, attachments };
  } catch (cause) {
    throw cause instanceof TableError ? new Refusal('BAD_ZIP', cause.message) : cause;
  } finally {
    await zip?.close();
  }
}
