import { rmSync } from 'node:fs';
import { z } from 'zod';
import { Refusal } from '../../../../shared/refusal.ts';
import type { JobKind, JobRun } from '../../../app/job-kind.ts';
import { packBackup } from '../one-file/pack-backup.ts';
import { backupInputSchema, makeBackup } from './backup.job.ts';
import { toSentence } from '../../../db/write-failure.ts';
import { findSealKey } from './seal-key.ts';

/** What the job is told: where to write, and what the download is called. */
export const backupFileInputSchema = z.object({
  path: z.string(),
  fileId: z.string(),
  fileName: z.string(),
  backup: backupInputSchema,
});

type Result = { fileId: string; fileName: string; bytes: number; isSealed: boolean };

async function run(job: JobRun): Promise<Result> {
  const { path, fileId, fileName, backup } = backupFileInputSchema.parse(job.input);
  job.report('Making a backup', 0, null);
  const made = makeBackup(job, backup);
  const key = findSealKey(job.dataDir);
  const report = (done: number, total: number): void => job.report('Writing it into one file', done, total);
  try {
    const { bytes } = await packBackup(made.path, path, { key, report, signal: job.signal });
    return { fileId, fileName, bytes, isSealed: key !== null };
  } catch (cause) {
    rmSync(path, { force: true });
    job.signal.throwIfAborted();
    throw new Refusal('NO_BACKUP', `The file could not be written. ${toSentence(cause, 'the folder of Plain Mirror')}`);
  }
}

export const backupFileJob: JobKind = {
  kind: 'backup-file',
  topic: 'backups',
  run,
  apply: () => {
    throw new Error('A backup reads only.');
  },
};
