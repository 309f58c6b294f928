import { useEffect, type KeyboardEvent, type RefObject } from 'react';

/** Where the keyboard goes in an item: to what is chosen, else to the first thing that answers it. */
const chosen = '[data-answer] input:checked';
const first = '[data-answer] :is(input:not([type=file]), textarea, button)';

function focusItem(item: Element, scrolls = true): void {
  const target = item.querySelector<HTMLElement>(chosen) ?? item.querySelector<HTMLElement>(first);
  target?.focus({ preventScroll: true });
  if (scrolls) item.scrollIntoView({ block: 'center' });
}

/** Begins at the first item that is not answered; Enter leads from an item to the next, Alt with an arrow back and forth from wherever one types. */
export function useItemKeys(box: RefObject<HTMLElement | null>) {
  const listItems = (): Element[] => [...(box.current?.querySelectorAll('[data-item]') ?? [])];
  useEffect(() => {
    const items = [...(box.current?.querySelectorAll('[data-item]') ?? [])];
    const open = items.find((item) => item.getAttribute('data-answered') !== 'true');
    // At the beginning the head of the page stays in sight.
    if (open !== undefined) focusItem(open, open !== items[0]);
  }, [box]);
  const goBy = (by: 1 | -1, from: EventTarget): void => {
    const items = listItems();
    const at = items.findIndex((item) => from instanceof Node && item.contains(from));
    const next = items[at + by];
    if (next !== undefined) focusItem(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.altKey && (step === 1 || step === -1)) goBy(step, event.target);
    else if (event.key === 'Enter' && !event.altKey && !keepsEnter(event.target))
      goBy(event.shiftKey ? -1 : 1, event.target);
    else return;
    event.preventDefault();
  };
  return {
    onKeyDown,
    goTo: (id: string): void => {
      const item = listItems().find((one) => one instanceof HTMLElement && one.dataset['item'] === id);
      if (item !== undefined) focusItem(item);
    },
  };
}

/** A text takes Enter for a new line, a button or a link to be pressed. */
function keepsEnter(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('textarea, button, a, select');
}
