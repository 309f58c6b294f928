import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { listOutdated, toPlannedName } from '../../../shared/features/exports/export-plan.rules.ts';
import { exportPlanSchema } from '../../../shared/features/exports/exports.schema.ts';
import type { JobKind, JobRun } from '../../app/job-kind.ts';
import { syncFolder } from '../../db/durable-folder.ts';
import { assertTakesFiles, toFolderRefusal } from './plan-folder.ts';
import { exportedSchema, writeExport } from './write-export.ts';

/** What the job is told. */
export const plannedInputSchema = z.object({ plan: exportPlanSchema, exported: exportedSchema });

/** Only a whole file gets its name, and older ones go only once it has it. */
async function run(job: JobRun): Promise<{ path: string; bytes: number; rows: number }> {
  const { plan, exported } = plannedInputSchema.parse(job.input);
  const { folder, rhythm, keep } = plan;
  const { business, madeOn } = exported;
  assertTakesFiles(folder);
  const path = join(folder, toPlannedName(business, rhythm, madeOn));
  const unfinished = `${path}.unfinished`;
  try {
    const { rows } = await writeExport(job, unfinished, exported);
    renameSync(unfinished, path);
    syncFolder(folder);
    for (const name of listOutdated(readdirSync(folder), business, keep)) rmSync(join(folder, name), { force: true });
    return { path, bytes: statSync(path).size, rows };
  } catch (cause) {
    rmSync(unfinished, { force: true });
    const isOfDisk = cause instanceof Error && cause.cause instanceof Error;
    throw toFolderRefusal(folder, isOfDisk ? cause.cause : cause);
  }
}

export const plannedExportJob: JobKind = {
  kind: 'planned-export',
  topic: 'exports',
  run,
  apply: () => {
    throw new Error('An export reads only.');
  },
};
