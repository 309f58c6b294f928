import { useState, type KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Makes a row of marks one stop of the Tab key: arrows move between them, Enter opens what is behind one. `marks` are
 * the indexes that can be opened.
 */
export function useBarKeys(marks: readonly number[]) {
  const [chosen, setChosen] = useState<number | null>(null);
  const current = chosen !== null && marks.includes(chosen) ? chosen : (marks[0] ?? null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = steps[event.key];
    const at = current === null ? -1 : marks.indexOf(current);
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? marks.length - 1 : step === undefined ? -1 : at + step;
    const mark = marks[next];
    if (mark === undefined) return;
    event.preventDefault();
    setChosen(mark);
    event.currentTarget.querySelector<SVGElement>(`[data-mark="${mark}"]`)?.focus();
  };
  return { current, onKeyDown, onFocus: setChosen };
}
