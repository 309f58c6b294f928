import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Effect } from '../../shared/effects.ts';
import { Batch } from '../db/batch.ts';
import { sliceMs } from '../db/jobs.ts';
import type { Store } from '../db/store.ts';
import type { WriteContext } from '../db/write.ts';
import type { JobKind } from './job-kind.ts';
import type { FromJobWorker } from './job-messages.ts';

/** A job under way, on the engine's side: what the worker sent and what became of it so far. */
export class LiveJob {
  readonly kind: JobKind;
  readonly whenOver = Promise.withResolvers<void>();
  doing = 'Starting';
  done = 0;
  total: number | null = null;
  isCancelled = false;
  /** What it wrote is taken back, or nothing is left to do. */
  isEnding = false;
  isApplying = false;
  ended: Extract<FromJobWorker, { type: 'finished' | 'failed' }> | null = null;
  readonly #store: Store<Effect>;
  readonly #ctx: WriteContext;
  /** What is written but not committed yet. */
  readonly #open: Batch<Effect>;
  #batches: (readonly unknown[])[] = [];

  constructor(store: Store<Effect>, kind: JobKind, ctx: WriteContext) {
    this.kind = kind;
    this.#store = store;
    this.#ctx = ctx;
    this.#open = new Batch(store, `${kind.kind}.written`, ctx, kind.gatherMs);
  }

  /** Takes what the worker sent; of a job that is cancelled nothing more is written. */
  take(items: readonly unknown[]): void {
    if (!this.isCancelled) this.#batches.push(items);
  }

  /** Forgets what was not written yet. */
  drop(): void {
    this.#batches = [];
  }

  /** Undoes what is not committed. */
  rollBack(): void {
    this.#open.rollBack();
  }

  /** Writes all that was taken, in slices of a few milliseconds; `copyLog` is awaited between commits. */
  async apply(whenTaken: () => void, copyLog: () => Promise<void>): Promise<void> {
    for (let batch = this.#batches.shift(); batch !== undefined; batch = this.#batches.shift()) {
      for (let applied = 0; applied < batch.length && !this.isCancelled;) {
        applied = this.#applySlice(batch, applied);
        await nextTurn();
        if (!this.#open.isFull || this.isCancelled) continue;
        this.#open.commit();
        await nextTurn();
        await copyLog();
      }
      whenTaken();
    }
    if (!this.isCancelled) this.#open.commit();
  }

  #applySlice(items: readonly unknown[], from: number): number {
    let applied = from;
    this.#open.slice((tx) => {
      const effects: Effect[] = [];
      const until = performance.now() + sliceMs;
      do {
        effects.push(...this.kind.apply(tx, items[applied], this.#ctx, this.#store.tables));
        applied += 1;
      } while (applied < items.length && performance.now() < until);
      return effects;
    });
    return applied;
  }
}
