import type { Dispatch, KeyboardEvent } from 'react';
import { findQuestion } from '../../../../shared/features/surveys/definition.rules.ts';
import { useFrontShortcut, useShortcut } from '../../../ui/use-shortcut.ts';
import { partBeside, type EditAction, type Editing } from './edit.logic.ts';

type Options = {
  readonly editing: Editing;
  readonly dispatch: Dispatch<EditAction>;
  readonly focusOn: (selector: string) => void;
  readonly add: () => void;
  readonly togglePreview: () => void;
};

/** Everything the keyboard does in the builder; returns what the outline hears besides. */
export function useBuilderKeys({ editing, dispatch, focusOn, add, togglePreview }: Options) {
  const { definition, chosen } = editing;
  const isQuestion = findQuestion(definition, chosen) !== null;
  const row = (id: string): string => `[data-part="${id}"]`;
  const goBy = (by: number): void => {
    const id = partBeside(editing, by);
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
    const from = (step === 'undo' ? editing.past : editing.future).at(-1);
    // What was being written may be gone; the outline never is.
    if (from !== undefined && from.chosen !== chosen) focusOn(row(from.chosen));
  };
  useShortcut('A', 'Add a question below', add);
  useFrontShortcut('Ctrl Enter', 'Add a question below', add);
  useShortcut('P', 'See how it will be asked', togglePreview);
  useShortcut('J', 'Down in the outline', () => goBy(1));
  useShortcut('K', 'Up in the outline', () => goBy(-1));
  useFrontShortcut('Alt ArrowUp', 'Move the question up', move(-1));
  useFrontShortcut('Alt ArrowDown', 'Move the question down', move(1));
  useFrontShortcut('Ctrl D', 'Copy the question', () => dispatch({ do: 'duplicate', id: chosen }), isQuestion);
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
