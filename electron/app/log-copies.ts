import { countLogPages } from '../db/connection.ts';
import type { Store } from '../db/store.ts';
import type { ToJobWorker } from './job-messages.ts';

/**
 * The write-ahead log is copied back from this many pages on, 128 MB. Not more often, because saves wait for the disk
 * meanwhile; no later, because every page is looked for in the log first: at 15 GB a slice took 660 ms.
 */
const largePages = 32 * 1024;

/** Where somebody reads an older state the log stays as large as it is; so long until it is tried again. */
const againMs = 2000;

/**
 * The write-ahead log while jobs write or are taken back. The job worker copies it back, so that nobody waits for that,
 * and what jobs write waits, so that little is added meanwhile and the log can begin anew.
 */
export class LogCopies {
  readonly #store: Store<never>;
  readonly #largePages: number;
  readonly #ask: (message: ToJobWorker) => void;
  #copying: PromiseWithResolvers<void> | null = null;
  #copiedAt = -Infinity;

  constructor(store: Store<never>, ask: (message: ToJobWorker) => void, pages: number = largePages) {
    this.#store = store;
    this.#ask = ask;
    this.#largePages = pages;
  }

  /** Call between commits; resolves at once where the log is small, or something is open that will be committed soon. */
  async copyWhereLarge(): Promise<void> {
    if (this.#copying === null) {
      const isTooEarly = this.#store.batch !== null || performance.now() - this.#copiedAt < againMs;
      if (isTooEarly || countLogPages(this.#store.database) < this.#largePages) return;
      this.#copying = Promise.withResolvers<void>();
      this.#ask({ type: 'copy-log', databasePath: this.#store.path });
    }
    await this.#copying?.promise;
  }

  /** The worker is done with it, or gone. */
  heard(): void {
    this.#copiedAt = performance.now();
    this.#copying?.resolve();
    this.#copying = null;
  }
}
