import { useEffect, useState } from 'react';

const signs = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel'] as const;

/**
 * Tells that nobody touched anything for a while, and counts down from there. Null while somebody is there; the seconds
 * left while it counts. During the countdown only what is pressed on purpose says that somebody is there (`stay`).
 */
export function useIdle(
  isOn: boolean,
  idleSeconds: number,
  countdownSeconds: number,
  onEnd: () => void,
): { readonly left: number | null; readonly stay: () => void } {
  const [left, setLeft] = useState<number | null>(null);
  const isCounting = left !== null;
  if (!isOn && isCounting) setLeft(null);

  useEffect(() => {
    if (!isOn || isCounting) return undefined;
    const begin = (): void => setLeft(countdownSeconds);
    let timer = setTimeout(begin, idleSeconds * 1000);
    const again = (): void => {
      clearTimeout(timer);
      timer = setTimeout(begin, idleSeconds * 1000);
    };
    for (const sign of signs) document.addEventListener(sign, again, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) document.removeEventListener(sign, again);
    };
  }, [isOn, isCounting, idleSeconds, countdownSeconds]);

  useEffect(() => {
    if (left === null) return undefined;
    const timer = setTimeout(() => {
      if (left > 1) setLeft(left - 1);
      else {
        setLeft(null);
        onEnd();
      }
    }, 1000);
    return () => clearTimeout(timer);
  }, [left, onEnd]);

  return { left, stay: () => setLeft(null) };
}
