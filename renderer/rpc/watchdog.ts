import { z } from 'zod';
import { windowHeader } from '../../shared/host.ts';
import { getWindowId } from './window-id.ts';

// A query that hangs can't be ended from outside, so the page itself notices a call that waits too long, asks the host
// (which never runs queries) how the engine is, and offers to restart it.

/** How the engine is, as the host sees it. */
const healthSchema = z.object({ engine: z.enum(['starting', 'ready', 'hung', 'stopped']) });
export type EngineHealth = z.infer<typeof healthSchema>['engine'] | 'unreachable';

/** A call is slow after this; healthy ones answer in under 50 ms. */
const slowAfterMs = 1000;
/** How often to ask again while a call is still waiting. */
const askAgainMs = 1000;

export type Watchdog = {
  /** Runs a call and watches how long it waits. */
  watch<Answer>(call: () => Promise<Answer>): Promise<Answer>;
  readonly health: () => EngineHealth;
  readonly subscribe: (listener: () => void) => () => void;
};

type Ports = {
  readonly ask: () => Promise<EngineHealth>;
  readonly later: (run: () => void, ms: number) => () => void;
};

export function makeWatchdog({ ask, later }: Ports): Watchdog {
  const listeners = new Set<() => void>();
  let health: EngineHealth = 'ready';
  let waiting = 0;

  const setHealth = (next: EngineHealth): void => {
    if (next === health) return;
    health = next;
    for (const listener of listeners) listener();
  };

  const look = async (isWaiting: () => boolean): Promise<void> => {
    if (!isWaiting()) return;
    const answer = await ask();
    if (!isWaiting()) return;
    setHealth(answer);
    later(() => void look(isWaiting), askAgainMs);
  };

  return {
    async watch(call) {
      let isWaiting = true;
      waiting += 1;
      const stop = later(() => void look(() => isWaiting), slowAfterMs);
      try {
        const answer = await call();
        setHealth('ready');
        return answer;
      } finally {
        isWaiting = false;
        waiting -= 1;
        stop();
        // The last call is over, by answer or by refusal: nobody waits, so nothing is said.
        if (waiting === 0) setHealth('ready');
      }
    },
    health: () => health,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function askHost(): Promise<EngineHealth> {
  try {
    const response = await fetch('/alive', { signal: AbortSignal.timeout(2000) });
    return healthSchema.parse(await response.json()).engine;
  } catch {
    return 'unreachable';
  }
}

/** The page's one watchdog; every call to the engine goes through it. */
export const watchdog = makeWatchdog({
  ask: askHost,
  later: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
});

/** Asks the host to start the engine again; saved work is kept, unanswered commands are sent again by id. */
export async function restartEngine(): Promise<void> {
  await fetch('/restart', { method: 'POST', headers: { [windowHeader]: getWindowId() } });
}
