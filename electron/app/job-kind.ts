import type { Effect } from '../../shared/effects.ts';
import type { JobKindName } from '../../shared/features/jobs/jobs.schema.ts';
import type { ReadHandle, WriteHandle } from '../db/handle.ts';
import type { Sql } from '../db/sql.ts';
import type { Table } from '../db/table.ts';
import type { WriteContext } from '../db/write.ts';

/** What a job may use while it runs in the job worker: reading only; everything it writes goes to the engine as items. */
export type JobRun = {
  readonly jobId: string;
  readonly input: unknown;
  readonly read: ReadHandle;
  /** Rows of any query one by one, for exports; plain values, not parsed. */
  readonly iterate: (query: Sql) => IterableIterator<unknown>;
  /** From here on every read sees the store as it is now, whatever is written meanwhile. */
  readonly snapshot: () => void;
  readonly dataDir: string;
  readonly now: () => number;
  readonly newId: <Id extends string>() => Id;
  /** Says what it is doing, how far it is, and of how much (null while not known). */
  readonly report: (doing: string, done: number, total: number | null) => void;
  /** Hands items to the engine, which applies them in slices; resolves when there is room for more. */
  readonly send: (items: readonly unknown[]) => Promise<void>;
  /** Aborted when somebody cancels; check between rows. */
  readonly signal: AbortSignal;
};

/** A kind of long job: one half runs in the job worker, the other in the engine. */
export type JobKind = {
  readonly kind: JobKindName;
  /** The feature that lists what jobs of this kind did, whose screens refresh when one ends. */
  readonly topic: string;
  /** How long slices share a commit, in milliseconds; left out where the store's own measure fits. */
  readonly gatherMs?: number;
  /** In the worker: parses, validates, decides, sends items. Its return value becomes the job's result (JSON). */
  readonly run: (job: JobRun) => Promise<unknown>;
  /**
   * In the engine, within a slice's transaction: writes one item, returns its effects. Must be fast and not async.
   * `tables` are all of the app's, by name, for the kind that fills them from outside.
   */
  readonly apply: (
    tx: WriteHandle,
    item: unknown,
    ctx: WriteContext,
    tables: ReadonlyMap<string, Table>,
  ) => readonly Effect[];
};
