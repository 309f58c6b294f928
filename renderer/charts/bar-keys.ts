import type { FocusEvent, KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const listMarks = (frame: Element): SVGElement[] => [...frame.querySelectorAll<SVGElement>('[data-mark]')];

function moveStop(marks: readonly SVGElement[], to: SVGElement): void {
  for (const mark of marks) mark.setAttribute('tabindex', mark === to ? '0' : '-1');
}

/**
 * Makes a row of marks one stop of the Tab key: arrows move between them, Enter opens what is behind one. The stop moves
 * on the page itself and not through state: drawing the chart anew makes new marks, and the focus would be lost.
 */
export const barKeys = {
  onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
    const marks = listMarks(event.currentTarget);
    const at = marks.findIndex((mark) => mark === document.activeElement);
    const step = steps[event.key];
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? marks.length - 1 : step === undefined ? -1 : at + step;
    const mark = at === -1 ? undefined : marks[next];
    if (mark === undefined) return;
    event.preventDefault();
    mark.focus();
  },
  onFocus: ({ currentTarget, target }: FocusEvent<HTMLElement>): void => {
    const marks = listMarks(currentTarget);
    const mark = marks.find((one) => one.isSameNode(target));
    if (mark !== undefined) moveStop(marks, mark);
  },
};
