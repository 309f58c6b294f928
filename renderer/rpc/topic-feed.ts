// Windows stay in step: one visible tab asks for changed topics and tells the others, so that ten open windows cost one
// short call every second and a half. Each tab remembers where it stands and catches up when it takes over.

/** How often the asking tab asks; a change elsewhere is seen within two seconds. */
export const askEveryMs = 1500;

export type Changes = { readonly last: number; readonly topics: readonly string[]; readonly missed: boolean };

export type FeedPorts = {
  /** `signal` ends when the feed does. */
  readonly ask: (after: number | null, signal: AbortSignal) => Promise<Changes>;
  /** Runs `work` whenever this tab holds the right to ask for all; the signal of `work` ends when another may have it. */
  readonly lead: (signal: AbortSignal, work: (turn: AbortSignal) => Promise<void>) => Promise<void>;
  readonly tell: (changes: Changes & { readonly after: number }) => void;
  readonly hear: (onHeard: (changes: Changes & { readonly after: number }) => void) => () => void;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly onChanges: (changes: Changes) => void;
};

export function startTopicFeed(ports: FeedPorts): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let last: number | null = null;

  const take = (changes: Changes): void => {
    last = changes.last;
    if (changes.missed || changes.topics.length > 0) ports.onChanges(changes);
  };

  const stopHearing = ports.hear((changes) => {
    // A tab that stands elsewhere has a gap: it catches up itself when it leads, or refreshes all now.
    if (last === null || changes.last <= last) return;
    take(changes.after > last ? { ...changes, missed: true } : changes);
  });

  const askOnce = async (): Promise<void> => {
    const after = last;
    const changes = await ports.ask(after, signal);
    if (signal.aborted) return;
    take(after === null ? { ...changes, topics: [], missed: false } : changes);
    if (after !== null && changes.last !== after) ports.tell({ ...changes, after });
  };

  const run = async (): Promise<void> => {
    // Where the feed stands is asked at once, so that a tab which only hears knows what it has missed.
    await askOnce().catch(() => undefined);
    await ports.lead(signal, async (turn) => {
      while (!turn.aborted) {
        // The next round asks again; the watchdog speaks up if the engine stays silent.
        await askOnce().catch(() => undefined);
        await ports.pause(askEveryMs, turn);
      }
    });
  };
  void run();

  return () => {
    ending.abort();
    stopHearing();
  };
}
