import { join } from 'node:path';
import { z } from 'zod';
import type { CheckFindings } from '../../../../shared/features/backups/backups.schema.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { JobKind, JobRun } from '../../../app/job-kind.ts';
import { backupsIn } from '../../../db/backup.ts';
import { sql } from '../../../db/sql.ts';
import { openBackup } from '../open-backup.ts';
import { drill } from './drill.ts';
import { toSentence } from './failed.ts';
import { listBackups } from './list-backups.ts';

/** What the job is told. */
export const checkInputSchema = z.object({ at: z.number() });

const verdictRow = z.object({ integrity_check: z.string() }).transform((row) => row.integrity_check);
const strayRow = z
  .object({ table: z.string() })
  .transform((row) => `foreign keys: a row of ${row.table} points to nothing`);

/** Looks at the file that is in use, while it is in use. */
function lookAtLive({ read }: JobRun): string[] {
  const verdicts = read.all(sql`PRAGMA integrity_check(20)`, verdictRow).filter((verdict) => verdict !== 'ok');
  return [
    ...verdicts.map((verdict) => `integrity: ${verdict}`),
    ...read.all(sql`SELECT "table" FROM pragma_foreign_key_check LIMIT 20`, strayRow),
  ];
}

async function run(job: JobRun): Promise<CheckFindings> {
  const { at } = checkInputSchema.parse(job.input);
  job.report('Looking through the file', 0, null);
  const live = lookAtLive(job);
  const [newest] = listBackups(job.dataDir);
  if (newest === undefined) return { problems: live, drill: null };
  job.report('Bringing a backup back, for trial', 0, null);
  try {
    const opened = await openBackup(join(backupsIn(job.dataDir), `${newest.name}.sqlite`), { scratch: job.dataDir });
    try {
      const found = drill(opened, at);
      return { ...found, problems: [...live, ...found.problems] };
    } finally {
      opened.close();
    }
  } catch (cause) {
    // A backup that can't be brought back is what the drill is for; a full disk is another matter.
    if (cause instanceof Refusal && live.length === 0) return { problems: [cause.message], drill: null };
    if (live.length > 0) return { problems: live, drill: null };
    throw new Refusal('NOT_CHECKED', `This could not be checked. ${toSentence(cause, 'the folder of Plain Mirror')}`);
  }
}

export const checkJob: JobKind = {
  kind: 'backup-check',
  topic: 'backups',
  run,
  apply: () => {
    throw new Error('A check reads only.');
  },
};
