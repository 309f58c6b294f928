import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CheckFindings } from '../../../../shared/features/backups/backups.schema.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { JobKind, JobRun } from '../../../app/job-kind.ts';
import { backupsIn } from '../../../db/backup.ts';
import { sql } from '../../../db/sql.ts';
import { openBackup, type OpenedBackup } from '../open-backup.ts';
import { toSentence } from '../../../db/write-failure.ts';
import { listBackups } from './list-backups.ts';

/** Where a backup is brought back for trial inside the data folder; what a kill leaves there is of no use. */
export const drillName = 'drill';

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

/** Brings an opened backup back beside itself and tells what came of it. */
type Drill = (opened: OpenedBackup, how: Pick<JobRun, 'report' | 'signal' | 'now'>) => Promise<CheckFindings>;

async function drillNewest(job: JobRun, drill: Drill): Promise<CheckFindings> {
  const [newest] = listBackups(job.dataDir);
  if (newest === undefined) return { problems: [], drill: null };
  const scratch = join(job.dataDir, drillName);
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { mode: 0o700 });
  try {
    const opened = await openBackup(join(backupsIn(job.dataDir), newest.name), { scratch });
    return await drill(opened, { report: job.report, signal: job.signal, now: job.now });
  } catch (cause) {
    job.signal.throwIfAborted();
    // A backup that can't be opened is what the drill is for; a full disk is another matter.
    if (cause instanceof Refusal) return { problems: [cause.message], drill: null };
    throw new Refusal('NOT_CHECKED', `No backup could be brought back for trial. ${toSentence(cause, 'Plain Mirror')}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function run(job: JobRun, drill: Drill): Promise<CheckFindings> {
  job.report('Looking through the file', 0, null);
  const live = lookAtLive(job);
  if (live.length > 0) return { problems: live, drill: null };
  job.report('Bringing a backup back, for trial', 0, null);
  return drillNewest(job, drill);
}

/** The weekly check: the file in use is looked through, and the newest backup brought back for trial. */
export function toCheckJob(drill: Drill): JobKind {
  return {
    kind: 'backup-check',
    topic: 'backups',
    run: (job) => run(job, drill),
    apply: () => {
      throw new Error('A check reads only.');
    },
  };
}
