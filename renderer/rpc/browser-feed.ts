import { z } from 'zod';
import { client } from './client.ts';
import { startTopicFeed, type Changes } from './topic-feed.ts';

const heardSchema = z.object({
  after: z.number(),
  last: z.number(),
  topics: z.array(z.string()),
  missed: z.boolean(),
});

/** Starts the topic feed with this browser's locks and channel; returns what stops it. */
export function startBrowserFeed(onChanges: (changes: Changes) => void): () => void {
  const channel = new BroadcastChannel('plain-mirror.topics');
  const stop = startTopicFeed({
    ask: (after, signal) => client.system.topics({ after }, { signal }),
    lead: leadWhileVisible,
    tell: (changes) => channel.postMessage(changes),
    hear: (onHeard) => {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const heard = heardSchema.safeParse(data);
        if (heard.success) onHeard(heard.data);
      });
      return () => channel.close();
    },
    pause: (ms, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          resolve();
        });
      }),
    onChanges,
  });
  return stop;
}

// Browsers slow the timers of hidden tabs to one a minute, so a tab that is hidden lets a visible one ask.
async function leadWhileVisible(signal: AbortSignal, work: (turn: AbortSignal) => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    await untilVisibility('visible', signal);
    const turn = new AbortController();
    const end = (): void => turn.abort();
    signal.addEventListener('abort', end, { once: true });
    void untilVisibility('hidden', signal).then(end);
    try {
      await navigator.locks.request('plain-mirror.topics', { signal: turn.signal }, () => work(turn.signal));
    } catch (error) {
      if (!turn.signal.aborted) throw error;
    } finally {
      signal.removeEventListener('abort', end);
    }
  }
}

function untilVisibility(wanted: DocumentVisibilityState, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.visibilityState !== wanted && !signal.aborted) return;
      document.removeEventListener('visibilitychange', look);
      signal.removeEventListener('abort', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look);
    look();
  });
}
