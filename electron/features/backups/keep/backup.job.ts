import { join } from 'node:path';
import { z } from 'zod';
import { backupReasons } from '../../../../shared/features/backups/backup-file.schema.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { JobKind, JobRun } from '../../../app/job-kind.ts';
import { backUp, type MadeBackup } from '../../../db/backup.ts';
import { databaseName } from '../../../db/open-database.ts';
import { toSentence } from '../../../db/write-failure.ts';
import { removeOutdated } from './list-backups.ts';
import { findSealKey } from './seal-key.ts';
import { copyToPlace } from './second-place.ts';

/** What the job is told. */
export const backupInputSchema = z.object({
  why: z.enum(backupReasons),
  at: z.number(),
  timeZone: z.string(),
  folder: z.string().nullable(),
});
/** What the job is told. */
export type BackupInput = z.infer<typeof backupInputSchema>;

/** What the job leaves as its result: whether the second place got its copy, or why not. */
export const backupResultSchema = z.object({
  copied: z.object({ folder: z.string(), failure: z.string().nullable() }).nullable(),
});

/** Makes a backup of the open database; why it can't is a sentence. */
export function makeBackup({ dataDir }: Pick<JobRun, 'dataDir'>, { why, at, timeZone }: BackupInput): MadeBackup {
  try {
    const made = backUp(join(dataDir, databaseName), dataDir, why, at);
    removeOutdated(dataDir, { at, timeZone });
    return made;
  } catch (cause) {
    throw new Refusal('NO_BACKUP', `No backup could be made. ${toSentence(cause, 'the folder of Plain Mirror')}`);
  }
}

async function run(job: JobRun): Promise<z.infer<typeof backupResultSchema>> {
  const input = backupInputSchema.parse(job.input);
  const { folder, at, timeZone } = input;
  job.report('Making a backup', 0, null);
  const made = makeBackup(job, input);
  if (folder === null) return { copied: null };
  job.report('Copying it to the second place', 0, null);
  try {
    await copyToPlace(made, folder, { key: findSealKey(job.dataDir), timeZone, at, signal: job.signal });
    return { copied: { folder, failure: null } };
  } catch (cause) {
    job.signal.throwIfAborted();
    // The backup is made all the same; a stick that is not plugged in is told when it is missed for long.
    return { copied: { folder, failure: toSentence(cause, `The folder ${folder}`) } };
  }
}

export const backupJob: JobKind = {
  kind: 'backup',
  topic: 'backups',
  run,
  apply: () => {
    throw new Error('A backup reads only.');
  },
};
