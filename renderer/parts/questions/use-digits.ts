import { useEffect, useRef, type RefObject } from 'react';
import { useFrameSettings } from '../../ui/frame-settings.ts';
import { digitOf, type PressedDigit } from './keys.logic.ts';

type Heard = (pressed: PressedDigit, before: PressedDigit | null, target: EventTarget | null) => void;

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');

/**
 * Hears digits pressed inside a question, or anywhere on the page where the question stands alone on it and single keys
 * are not turned off.
 */
export function useDigits(box: RefObject<HTMLElement | null>, hearsPage: boolean, onDigit: Heard): void {
  const { singleKeys } = useFrameSettings();
  const latest = useRef(onDigit);
  const before = useRef<PressedDigit | null>(null);
  useEffect(() => {
    latest.current = onDigit;
  });
  const onPage = hearsPage && singleKeys;
  useEffect(() => {
    const place: HTMLElement | Document | null = onPage ? document : box.current;
    const onKeyDown = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || event.defaultPrevented) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isText(event.target)) return;
      const digit = digitOf(event.key);
      if (digit === null) return;
      event.preventDefault();
      const pressed = { digit, atMs: event.timeStamp };
      latest.current(pressed, before.current, event.target);
      before.current = pressed;
    };
    place?.addEventListener('keydown', onKeyDown);
    return () => place?.removeEventListener('keydown', onKeyDown);
  }, [box, onPage]);
}
