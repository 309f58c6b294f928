import type { KeyboardEvent } from 'react';

type Options = {
  /** The line the keyboard is on; the one after the last is empty and waits to be written. */
  readonly index: number;
  readonly lines: number;
  readonly onAdd: (at: number) => void;
  readonly onRemove: (at: number) => void;
  readonly onMove: (at: number, by: 1 | -1) => void;
  readonly onGo: (at: number) => void;
  /** Enter on the empty line at the end. */
  readonly onLeave: () => void;
};

/** Keys in lines below each other: Enter for the next, Backspace takes an empty one away, Alt with an arrow moves one. */
export function lineKeys({ index, lines, onAdd, onRemove, onMove, onGo, onLeave }: Options) {
  return (event: KeyboardEvent<HTMLInputElement>): void => {
    const isEnd = index === lines;
    const isEmpty = event.currentTarget.value === '';
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.altKey && (step === 1 || step === -1) && !isEnd) {
      event.preventDefault();
      onMove(index, step);
      onGo(Math.min(lines - 1, Math.max(0, index + step)));
    } else if (event.altKey) {
      return;
    } else if (step !== undefined) {
      event.preventDefault();
      onGo(Math.min(lines, Math.max(0, index + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isEnd && isEmpty) return onLeave();
      // In the middle a line is opened below; at the end one stands there already.
      if (index < lines - 1) onAdd(index + 1);
      onGo(index + 1);
    } else if (event.key === 'Backspace' && isEmpty) {
      event.preventDefault();
      if (isEnd) onGo(Math.max(0, index - 1));
      else onRemove(index);
    }
  };
}
