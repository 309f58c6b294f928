import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/**
 * Puts the keyboard where somebody goes on, as soon as it is there: in the same step as the change, so that even the very
 * next key lands in the right place. A text is selected, to be written over.
 */
export function useFocusWish(first: () => string) {
  const box = useRef<HTMLDivElement>(null);
  const [wish, setWish] = useState(() => ({ selector: first() }));
  useLayoutEffect(() => {
    const target = box.current?.querySelector<HTMLElement>(wish.selector);
    target?.focus();
    if (target instanceof HTMLTextAreaElement) target.select();
    else if (target instanceof HTMLInputElement && target.type === 'text')
      target.setSelectionRange(target.value.length, target.value.length);
  }, [wish]);
  const focusOn = useCallback((selector: string) => setWish({ selector }), []);
  return { box, focusOn };
}
