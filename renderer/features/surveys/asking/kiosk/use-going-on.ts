import { useEffect, useRef, useState } from 'react';

/** After a touch the choice is seen for a moment before the next question comes. */
const seenMs = 350;

/**
 * How one leaves a question: Enter goes on from anywhere, and a touch that said it all goes on by itself. The keyboard
 * never does, since arrow keys pass over answers nobody means.
 */
export function useGoingOn(goOn: () => void): { readonly saidByTouch: (isAllSaid: boolean) => void } {
  const latest = useRef(goOn);
  const isTouch = useRef(false);
  const [isLeaving, setIsLeaving] = useState(false);
  useEffect(() => {
    latest.current = goOn;
  });
  useEffect(() => {
    if (!isLeaving) return undefined;
    const timer = setTimeout(() => latest.current(), seenMs);
    return () => clearTimeout(timer);
  }, [isLeaving]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      isTouch.current = false;
      if (event.key !== 'Enter' || event.defaultPrevented) return;
      // Buttons and lines of text have their own use for the key.
      if (event.target instanceof Element && event.target.closest('button, textarea, dialog') !== null) return;
      event.preventDefault();
      latest.current();
    };
    const onPointer = (): void => {
      isTouch.current = true;
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('pointerdown', onPointer);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('pointerdown', onPointer);
    };
  }, []);
  return { saidByTouch: (isAllSaid) => setIsLeaving(isTouch.current && isAllSaid) };
}
