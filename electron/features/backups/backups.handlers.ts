import type { z } from 'zod';
import type { backupsContract } from '../../../shared/features/backups/backups.contract.ts';
import { backupFileEnd } from '../../../shared/features/backups/backup-file.schema.ts';
import { toProblems } from '../../../shared/features/backups/keep/problems.rules.ts';
import type { JobKindName } from '../../../shared/features/jobs/jobs.schema.ts';
import type { CommandId, FileId, JobId } from '../../../shared/ids.ts';
import type { Context, Handlers } from '../../app/context.ts';
import { keepPlace } from './backups.store.ts';
import type { backupFileInputSchema } from './keep/backup-file.job.ts';
import { keepSealKey } from './keep/seal-key.ts';
import { markPlace } from './keep/second-place.ts';
import { beginDueBackups, readState, toBackupInput } from './keep/state.ts';
import { toSealKey } from './one-file/seal.ts';

function toFileInput(context: Context): z.infer<typeof backupFileInputSchema> {
  const fileId = context.newId<FileId>();
  const fileName = `plain-mirror-${context.today()}${backupFileEnd}`;
  return {
    path: context.uploads.offer(fileId, fileName, 'application/octet-stream'),
    fileId,
    fileName,
    backup: { ...toBackupInput(context, 'by-hand'), folder: null },
  };
}

/** Inside the write, so that a command that comes twice starts one job. */
function begin(
  context: Context,
  commandId: CommandId,
  kind: JobKindName,
  toInput: () => unknown,
): { jobId: JobId; topics: string[] } {
  const { jobId } = context.write({ id: commandId, what: `${kind}.started`, input: null }, () => ({
    // The runner makes its ids with the same newId; the brand exists only for the compiler.
    answer: { jobId: context.jobs.start(kind, toInput(), context.me().id) as JobId },
  }));
  return { jobId, topics: ['jobs', 'backups'] };
}

export const backupsHandlers: Handlers<typeof backupsContract> = {
  get: (_input, context) => readState(context),

  backUp: ({ commandId }, context) => begin(context, commandId, 'backup', () => toBackupInput(context, 'by-hand')),

  saveFile: ({ commandId }, context) => begin(context, commandId, 'backup-file', () => toFileInput(context)),

  check: ({ commandId }, context) => begin(context, commandId, 'backup-check', () => ({})),

  keepPlace: ({ commandId, place }, context) => {
    if (place !== null) markPlace(place.folder, context.store.dataDir);
    const written = context.write({ id: commandId, what: 'backup.place-kept', input: { place } }, (tx) => {
      keepPlace(tx, place === null ? null : { folder: place.folder, since: context.now() });
      return { answer: {} };
    });
    // The first copy goes there at once, so that the owner sees that it does.
    if (place !== null) context.jobs.start('backup', toBackupInput(context, 'by-hand'), context.me().id);
    return written;
  },

  keepPassphrase: async ({ passphrase }, context) => {
    keepSealKey(context.store.dataDir, passphrase === null ? null : await toSealKey(passphrase));
    return { topics: ['backups'] };
  },

  onToday: (_input, context) => {
    beginDueBackups(context);
    if (context.me().role !== 'owner') return { newestAt: null, problems: [] };
    const state = readState(context);
    return { newestAt: state.backups[0]?.madeAt ?? null, problems: toProblems(state, context.now()) };
  },
};
