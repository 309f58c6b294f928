import { useEffect } from 'react';
import { useSignedIn } from '../rpc/signed-in.ts';
import { useLock } from './use-lock.ts';

const MINUTE_MS = 60_000;
/** How often idleness is looked at. A sleeping computer runs no timer, so the clock is compared, not a countdown. */
const lookEveryMs = 5000;
const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Locks the window when nobody has touched it for as long as the business set. */
export function useIdleLock(): void {
  const { business } = useSignedIn();
  const lock = useLock();
  const idleMs = business.lockAfterMinutes * MINUTE_MS;
  useEffect(() => {
    let lastSignAt = Date.now();
    const onSign = (): void => {
      // After a long sleep the first touch must meet the lock, not lift it.
      if (Date.now() - lastSignAt < idleMs) lastSignAt = Date.now();
    };
    const timer = setInterval(() => {
      if (Date.now() - lastSignAt >= idleMs) void lock();
    }, lookEveryMs);
    for (const sign of signsOfLife) document.addEventListener(sign, onSign, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signsOfLife) document.removeEventListener(sign, onSign);
    };
  }, [idleMs, lock]);
}
