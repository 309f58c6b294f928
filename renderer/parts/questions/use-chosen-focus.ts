import { useLayoutEffect, type RefObject } from 'react';

/**
 * Where one of several is chosen by a key, the keyboard goes along to it: the Tab key then leads on instead of to the
 * chosen one first.
 */
export function useChosenFocus(box: RefObject<HTMLElement | null>, chosen: unknown): void {
  useLayoutEffect(() => {
    if (chosen == null) return;
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLInputElement) || activeElement.type !== 'radio' || activeElement.checked) return;
    if (box.current?.contains(activeElement) === true) box.current.querySelector<HTMLElement>('input:checked')?.focus();
  }, [box, chosen]);
}
