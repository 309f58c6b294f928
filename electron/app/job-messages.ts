import type { JobKindName } from '../../shared/features/jobs/jobs.schema.ts';

/** What the engine tells the job worker. */
export type ToJobWorker =
  | {
      readonly type: 'start';
      readonly jobId: string;
      readonly kind: JobKindName;
      readonly input: unknown;
      readonly databasePath: string;
      readonly dataDir: string;
    }
  | { readonly type: 'taken'; readonly jobId: string }
  | { readonly type: 'cancel'; readonly jobId: string }
  | { readonly type: 'copy-log'; readonly databasePath: string }
  | { readonly type: 'close' };

/** What the job worker tells the engine. */
export type FromJobWorker =
  | { readonly type: 'log-copied' }
  | { readonly type: 'items'; readonly jobId: string; readonly items: readonly unknown[] }
  | {
      readonly type: 'report';
      readonly jobId: string;
      readonly doing: string;
      readonly done: number;
      readonly total: number | null;
    }
  | { readonly type: 'finished'; readonly jobId: string; readonly result: unknown }
  | { readonly type: 'failed'; readonly jobId: string; readonly sentence: string; readonly isRefusal: boolean };
