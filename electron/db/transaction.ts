import type { Store } from './store.ts';

/** A transaction that a job holds open between its slices; committed at once when anything else wants to write. */
export type OpenBatch = {
  /** Commits it. Never throws: a failure is the job's, and reaches it at its next slice. */
  settle(): void;
};

/** Commits what a job holds open, so that something else can begin. */
export function settleBatch(store: Store<never>): void {
  store.batch?.settle();
}

/** Runs work in an immediate transaction: all of it is kept, or, when it throws, nothing. Not for async work. */
export function transact<Result>(store: Store<never>, work: () => Result): Result {
  const { statements } = store;
  settleBatch(store);
  statements.prepare('BEGIN IMMEDIATE').run();
  try {
    const result = work();
    statements.prepare('COMMIT').run();
    return result;
  } catch (cause) {
    rollBack(store);
    throw cause;
  }
}

/** Rolls back, unless SQLite did so by itself, as it may after a full disk or an I/O error. */
export function rollBack({ database, statements }: Store<never>): void {
  if (database.inTransaction) statements.prepare('ROLLBACK').run();
}
