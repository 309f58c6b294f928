import { useEffect, useState } from 'react';

/** How often a running clock is drawn: a second is never skipped, and nothing else has to wait. */
const tickMs = 200;

type Running = { readonly startedAtMs: number; readonly fromSeconds: number };

/** Seconds a running clock has come to. */
function read({ startedAtMs, fromSeconds }: Running): number {
  return Math.floor(fromSeconds + (performance.now() - startedAtMs) / 1000);
}

/** Counts seconds from where it stands. While it runs `seconds` moves; `stop` answers what it came to. */
export function useStopwatch() {
  const [running, setRunning] = useState<Running | null>(null);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (running === null) return undefined;
    const timer = setInterval(() => setSeconds(read(running)), tickMs);
    return () => clearInterval(timer);
  }, [running]);
  return {
    isRunning: running !== null,
    seconds,
    start: (fromSeconds: number): void => {
      setSeconds(fromSeconds);
      setRunning({ startedAtMs: performance.now(), fromSeconds });
    },
    stop: (): number => {
      const came = running === null ? seconds : read(running);
      setRunning(null);
      return came;
    },
  };
}
