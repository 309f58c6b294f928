import { checkResultSchema, type BackupState } from '../../../../shared/features/backups/backups.schema.ts';
import { isBackupDue, isCheckDue } from '../../../../shared/features/backups/keep/due.rules.ts';
import type { Context } from '../../../app/context.ts';
import { findCopiedAt, findDone, findPlace, hasBusiness, readNewest, readTries } from '../backups.store.ts';
import { backupResultSchema, type BackupInput } from './backup.job.ts';
import { listBackups } from './list-backups.ts';
import { findSealKey } from './seal-key.ts';

/** What the job that makes a backup is told. */
export function toBackupInput(context: Context, why: BackupInput['why']): BackupInput {
  return {
    why,
    at: context.now(),
    timeZone: context.business().timeZone,
    folder: findPlace(context.read)?.folder ?? null,
  };
}

function readPlace({ read, now }: Context): BackupState['place'] {
  const place = findPlace(read);
  if (place === null) return null;
  const last = backupResultSchema.safeParse(findDone(read, 'backup', now())?.result).data?.copied ?? null;
  return {
    ...place,
    seenAt: findCopiedAt(read, place.folder, now()),
    failure: last?.folder === place.folder ? last.failure : null,
  };
}

/** Everything the owner is told about backups. */
export function readState(context: Context): BackupState {
  const { read, now, store } = context;
  const backups = listBackups(store.dataDir);
  const tries = readTries(read, 'backup', now());
  const checks = readTries(read, 'backup-check', now());
  const done = findDone(read, 'backup-check', now());
  return {
    backups,
    hasChanged: readNewest(read).commit !== (backups[0]?.newestCommit ?? 0),
    isRunning: tries.isRunning,
    failure: tries.failure,
    place: readPlace(context),
    hasPassphrase: findSealKey(store.dataDir) !== null,
    check: done === null ? null : { at: done.at, ...checkResultSchema.parse(done.result) },
    isChecking: checks.isRunning,
    checkFailure: checks.failure,
  };
}

/**
 * Begins the backup and the weekly check that are due. Nothing runs by the clock: this is asked while the app is used,
 * and an open window asks for news all the time.
 */
export function beginDueBackups(context: Context): void {
  const { read, now, store, jobs } = context;
  if (!hasBusiness(read)) return;
  const { commit, begunAt } = readNewest(read);
  const [newest] = listBackups(store.dataDir);
  const last = { at: newest?.madeAt ?? begunAt, hasChanged: newest?.newestCommit !== commit };
  if (isBackupDue(last, readTries(read, 'backup', now()), now()))
    jobs.start('backup', toBackupInput(context, 'hourly'), null);
  const checkedAt = findDone(read, 'backup-check', now())?.at ?? begunAt;
  if (isCheckDue(checkedAt, readTries(read, 'backup-check', now()), now())) jobs.start('backup-check', {}, null);
}
