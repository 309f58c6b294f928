import type { Store } from './store.ts';
import { settleBatch } from './transaction.ts';

/** The full-text indexes of the store. */
export const searchIndexes = ['entry_search', 'customer_search', 'response_search', 'touch_search'];

/** Pages of an index rewritten at a time: some 5 ms of work, after which a waiting save comes first. */
const pagesAStep = 64;

/** FTS5 says by changing fewer rows than this that there was nothing left to merge. */
const changesOfWork = 2;

/**
 * Rewrites the search indexes until no deleted word is left in them, a slice at each step. FTS5 only marks what is
 * deleted until its parts merge; its own `secure-delete` would take each out at once, but cost 9 ms a row at 60,000
 * entries instead of 0.04 ms (docs/adr/0008-erased-words.md).
 */
export function* purgeSearch(store: Store<never>): Generator<void, void> {
  const { statements } = store;
  const countChanges = statements.prepare('SELECT total_changes()').pluck();
  for (const index of searchIndexes) {
    const merge = statements.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ?)`);
    // Inside what a job holds open, the merge would be lost with it when the job is cancelled.
    settleBatch(store);
    // A negative number begins a merge of everything into one part; positive ones carry it on.
    merge.run(-pagesAStep);
    for (;;) {
      settleBatch(store);
      const before = Number(countChanges.get());
      merge.run(pagesAStep);
      if (Number(countChanges.get()) - before < changesOfWork) break;
      yield;
    }
  }
}
