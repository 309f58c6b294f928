import { useEffect, useState } from 'react';
import type { Reader } from './format.ts';
import { useFrameSettings } from './frame-settings.ts';

/** "20 min ago" is brought up to date this often. */
const tickMs = 30_000;

/** How the reader of this screen reads dates, numbers and money, with a clock that moves on. */
export function useReader(): Reader {
  const { timeZone, locale, currency, now: readClock } = useFrameSettings();
  const [now, setNow] = useState(readClock);
  useEffect(() => {
    const timer = setInterval(() => setNow(readClock()), tickMs);
    return () => clearInterval(timer);
  }, [readClock]);
  return { timeZone, locale, currency, now };
}
