import type { KeyboardEvent } from 'react';
import { useFrontShortcut, useShortcut } from '../use-shortcut.ts';
import type { PartAction } from './part-actions.ts';

type Options = {
  /** What one part is called: "question". */
  readonly what: string;
  readonly chosen: string;
  /** Whether what is chosen is a part, not a section or the whole. */
  readonly isPart: boolean;
  /** What was chosen at the last step back, and at the next step forth. */
  readonly lastChosen: string | undefined;
  readonly nextChosen: string | undefined;
  /** What stands so many rows below; above where negative. */
  readonly beside: (by: number) => string;
  readonly dispatch: (action: PartAction) => void;
  readonly focusOn: (selector: string) => void;
  readonly add: () => void;
  readonly togglePreview: () => void;
};

/** Everything the keyboard does where something is made; returns what the outline hears besides. */
export function useOutlineKeys(options: Options) {
  const { what, chosen, isPart, beside, dispatch, focusOn, add, togglePreview } = options;
  const row = (id: string): string => `[data-part="${id}"]`;
  const goBy = (by: number): void => {
    const id = beside(by);
    dispatch({ do: 'choose', id });
    focusOn(row(id));
  };
  const write = (): void => focusOn('[data-at="title"]');
  const move = (by: 1 | -1) => (): void => {
    dispatch({ do: 'move', id: chosen, by });
    // While writing the keyboard stays in the text; in the outline it goes along with the row.
    if (document.activeElement?.closest('[role="tree"]') !== null) focusOn(row(chosen));
  };
  const goBack = (step: 'undo' | 'redo') => (): void => {
    dispatch({ do: step });
    const then = step === 'undo' ? options.lastChosen : options.nextChosen;
    // What was being written may be gone; the outline never is.
    if (then !== undefined && then !== chosen) focusOn(row(then));
  };
  useShortcut('A', `Add a ${what} below`, add);
  useFrontShortcut('Ctrl Enter', `Add a ${what} below`, add);
  useShortcut('P', 'See how it will be asked', togglePreview);
  useShortcut('J', 'Down in the outline', () => goBy(1));
  useShortcut('K', 'Up in the outline', () => goBy(-1));
  useFrontShortcut('Alt ArrowUp', `Move the ${what} up`, move(-1));
  useFrontShortcut('Alt ArrowDown', `Move the ${what} down`, move(1));
  useFrontShortcut('Ctrl D', `Copy the ${what}`, () => dispatch({ do: 'duplicate', id: chosen }), isPart);
  useFrontShortcut('Ctrl Z', 'Undo', goBack('undo'));
  useFrontShortcut('Ctrl Shift Z', 'Redo', goBack('redo'));
  useFrontShortcut('Ctrl Y', 'Redo', goBack('redo'));

  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    };
    const step = steps[event.key];
    if (step !== undefined) goBy(step);
    else if (event.key === 'Enter') write();
    else if (event.key === 'Delete') {
      dispatch({ do: 'remove', id: chosen });
      focusOn('[role="treeitem"][aria-selected="true"]');
    } else return;
    event.preventDefault();
  };
}
