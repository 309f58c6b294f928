import { findBusiness } from '../features/business/business.store.ts';
import { makeBackup } from '../features/backups/keep/backup.job.ts';
import { packBackup } from '../features/backups/one-file/pack-backup.ts';
import { toSealKey } from '../features/backups/one-file/seal.ts';
import type { BackupFacts } from '../db/backup-manifest.ts';
import type { Lasting } from './request-context.ts';

/** Makes a backup and packs it into a file, for the command line, which waits for it. */
export async function backUpInto(
  { store, now }: Pick<Lasting, 'store' | 'now'>,
  path: string,
  passphrase: string | null,
): Promise<{ readonly bytes: number; readonly facts: BackupFacts }> {
  const timeZone = findBusiness(store.read)?.timeZone ?? 'UTC';
  const made = makeBackup(store, { why: 'by-hand', at: now(), timeZone, folder: null });
  const key = passphrase === null ? null : await toSealKey(passphrase);
  return { ...(await packBackup(made.path, path, { key })), facts: made.facts };
}
