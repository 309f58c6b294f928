import { backupJob } from '../features/backups/keep/backup.job.ts';
import { backupFileJob } from '../features/backups/keep/backup-file.job.ts';
import { toCheckJob } from '../features/backups/keep/check.job.ts';
import { exportJob } from '../features/exports/exports.job.ts';
import { plannedExportJob } from '../features/exports/planned.job.ts';
import { chainJob } from '../features/history/chain.job.ts';
import { journalExportJob } from '../features/history/journal-export.job.ts';
import { namingJob } from '../features/privacy/naming.job.ts';
import { retentionJob } from '../features/privacy/retention.job.ts';
import { toImportJob } from '../features/imports/imports.job.ts';
import { sampleJob } from '../features/sample/sample.job.ts';
import { importRegistry } from './import-registry.ts';
import { answersJob } from '../features/surveys/files/answers/answers.job.ts';
import { answersExportJob } from '../features/surveys/files/answers/answers-export.job.ts';
import { arrivalJob } from './arrival.job.ts';
import type { JobKind } from './job-kind.ts';
import { restoreFirstJob, restoreJob, restorePreviewJob } from './restore.job.ts';

/** Every kind of long job; both the engine and the job worker read this list. */
export const jobKinds: readonly JobKind[] = [
  toImportJob(importRegistry),
  exportJob,
  plannedExportJob,
  arrivalJob,
  restoreJob,
  restoreFirstJob,
  restorePreviewJob,
  sampleJob,
  answersJob,
  answersExportJob,
  chainJob,
  journalExportJob,
  backupJob,
  backupFileJob,
  retentionJob,
  namingJob,
  // Late, because it knows every feature, and other jobs begin sooner without.
  toCheckJob(async (opened, how) => (await import('./restore.ts')).drillBackup(opened, how)),
];
