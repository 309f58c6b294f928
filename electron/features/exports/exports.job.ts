import { rmSync, statSync } from 'node:fs';
import type { JobKind, JobRun } from '../../app/job-kind.ts';
import { z } from 'zod';
import { exportedSchema, writeExport } from './write-export.ts';

/** What the job is told: where to write, what the download is called, and what. */
export const exportInputSchema = z.object({
  path: z.string(),
  fileId: z.string(),
  fileName: z.string(),
  exported: exportedSchema,
});

/** What the job leaves as its result. */
export type ExportResult = { fileId: string; fileName: string; bytes: number; rows: number };

async function run(job: JobRun): Promise<ExportResult> {
  const { path, fileId, fileName, exported } = exportInputSchema.parse(job.input);
  try {
    const { rows } = await writeExport(job, path, exported);
    return { fileId, fileName, bytes: statSync(path).size, rows };
  } catch (cause) {
    rmSync(path, { force: true });
    throw cause;
  }
}

export const exportJob: JobKind = {
  kind: 'export',
  topic: 'exports',
  run,
  apply: () => {
    throw new Error('An export reads only.');
  },
};
