import { describe, expect, test } from 'vitest';
import { makeWatchdog, type EngineHealth } from './watchdog.ts';

/** A watchdog whose time passes only when the test says so. */
function makeSubject(answers: EngineHealth[]) {
  const waiting = new Set<() => void>();
  let asked = 0;
  const watchdog = makeWatchdog({
    ask: async () => {
      asked += 1;
      return answers.shift() ?? 'hung';
    },
    later: (run) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
  });
  const seen: EngineHealth[] = [];
  watchdog.subscribe(() => seen.push(watchdog.health()));
  const passTime = async (): Promise<void> => {
    const due = [...waiting];
    waiting.clear();
    for (const run of due) run();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { watchdog, seen, passTime, asked: () => asked };
}

describe('the watchdog', () => {
  test('asks nobody while calls answer in time', async () => {
    const { watchdog, seen, passTime, asked } = makeSubject([]);
    expect(await watchdog.watch(async () => 'answer')).toBe('answer');
    await passTime();
    expect(asked()).toBe(0);
    expect(seen).toEqual([]);
  });

  test('says that the engine hangs while a call waits, and stops saying so with the answer', async () => {
    const { watchdog, seen, passTime, asked } = makeSubject(['hung', 'starting']);
    const call = Promise.withResolvers<string>();
    const answer = watchdog.watch(() => call.promise);
    await passTime();
    expect(watchdog.health()).toBe('hung');
    await passTime();
    expect(watchdog.health()).toBe('starting');
    call.resolve('late');
    expect(await answer).toBe('late');
    expect(seen).toEqual(['hung', 'starting', 'ready']);
    await passTime();
    expect(asked()).toBe(2);
  });

  test('stays silent about a slow call while the engine is well', async () => {
    const { watchdog, seen, passTime } = makeSubject(['ready']);
    const call = Promise.withResolvers<void>();
    const answer = watchdog.watch(() => call.promise);
    await passTime();
    expect(seen).toEqual([]);
    call.resolve();
    await answer;
  });

  test('a failed call ends the notice too, and its failure goes on to the caller', async () => {
    const { watchdog, seen, passTime } = makeSubject(['hung']);
    const call = Promise.withResolvers<void>();
    const answer = watchdog.watch(() => call.promise);
    await passTime();
    call.reject(new Error('gone'));
    await expect(answer).rejects.toThrow('gone');
    expect(seen).toEqual(['hung', 'ready']);
  });
});
