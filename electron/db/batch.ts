import type { WriteHandle } from './handle.ts';
import { appendToJournal } from './journal.ts';
import type { Store } from './store.ts';
import { rollBack, settleBatch, type OpenBatch } from './transaction.ts';
import type { WriteContext } from './write.ts';
import { toWriteHandle, type Writing } from './write-handle.ts';

/**
 * How long a job gathers slices into one commit while nobody else writes. Each commit makes FTS5 write a part of its
 * index, which it must merge later, and a save that comes meanwhile waits for it: at 1,000,000 entries 100,000 rows
 * took 20 s and a save 75 ms (p95) with 100 ms; 17 s and 53 ms with 16 ms; 28 s and 52 ms with 10 ms.
 */
const gatherMs = 16;

type OpenWriting = Writing & { readonly since: number };

/**
 * What a job writes. Slices of a few milliseconds share one transaction; a waiting command commits it at once and goes
 * first. Other readers on the writing connection already see what an open batch holds; a crash takes it back.
 */
export class Batch<Effect> implements OpenBatch {
  readonly #store: Store<Effect>;
  readonly #what: string;
  readonly #ctx: WriteContext;
  readonly #gatherMs: number;
  #open: OpenWriting | null = null;
  #failure: { readonly cause: unknown } | null = null;

  constructor(store: Store<Effect>, what: string, ctx: WriteContext, gather: number = gatherMs) {
    this.#store = store;
    this.#what = what;
    this.#ctx = ctx;
    this.#gatherMs = gather;
  }

  /** Writes a slice. Throws what it throws, or what an earlier commit failed with; then nothing of the batch is kept. */
  slice(step: (tx: WriteHandle) => readonly Effect[]): void {
    this.#throwFailure();
    const open = (this.#open ??= this.#begin());
    try {
      for (const effect of step(open.tx)) this.#store.applyEffect(open.tx, effect, this.#ctx);
    } catch (cause) {
      this.rollBack();
      throw cause;
    }
  }

  /** Whether it has gathered for long enough. Commit in a turn of its own: with a slice it would be too long for one. */
  get isFull(): boolean {
    return this.#open !== null && performance.now() - this.#open.since >= this.#gatherMs;
  }

  /** Commits what is open. Throws where that failed. */
  commit(): void {
    this.settle();
    this.#throwFailure();
  }

  settle(): void {
    if (this.#open === null) return;
    const { changes, settle } = this.#open;
    this.#close();
    try {
      const { statements, deviceId, chain } = this.#store;
      settle();
      const { at, personId, role, jobId = null } = this.#ctx;
      const commit = { what: this.#what, at, commandId: null, personId, role, jobId, deviceId };
      const next = changes.length === 0 ? chain : appendToJournal(statements, commit, changes, chain);
      statements.prepare('COMMIT').run();
      this.#store.chain = next;
      this.#store.changed([...new Set(changes.map((change) => change.table.topic))]);
    } catch (cause) {
      rollBack(this.#store);
      this.#failure = { cause };
    }
  }

  /** Forgets what is open. */
  rollBack(): void {
    if (this.#open === null) return;
    this.#close();
    rollBack(this.#store);
  }

  #begin(): OpenWriting {
    settleBatch(this.#store);
    this.#store.statements.prepare('BEGIN IMMEDIATE').run();
    this.#store.batch = this;
    return { ...toWriteHandle(this.#store.statements, this.#store.recomputed), since: performance.now() };
  }

  #close(): void {
    this.#open = null;
    this.#store.batch = null;
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure.cause;
  }
}
