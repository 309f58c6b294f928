/* oxlint-disable jsx-a11y/no-static-element-interactions -- arrows move between the cards, each of which is a link of its own */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Action, ActionState } from '../../../../shared/features/actions/actions.schema.ts';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { nextStates } from '../actions.logic.ts';
import { BoardColumn } from './BoardColumn.tsx';
import { columnBeside, columnTitles, placeAfterArrow, type Place } from './board.logic.ts';
import styles from './Board.module.css';
import { useColumns, type Column } from './use-columns.ts';

/** The actions by where they stand. Arrows move between cards, Shift with them and letters move the card. */
export function BoardTab({ mine }: { readonly mine: boolean }) {
  const { columns, error } = useColumns(mine);
  if (error !== null) return <EmptyState title="The actions could not be read">{toSentence(error)}</EmptyState>;
  if (columns === null) return <p className="soft">Reading…</p>;
  if (columns.every(({ cards }) => cards.length === 0)) {
    return (
      <EmptyState title="What is to be done stands here, and how far it is">
        When a customer leaves unhappy, an action opens here by itself. You can also make one of anything you read in
        the log.
      </EmptyState>
    );
  }
  return <Board columns={columns} />;
}

function Board({ columns }: { readonly columns: readonly Column[] }) {
  const sayDone = useUndoNotice();
  const [currentId, setCurrentId] = useState<Action['id'] | null>(null);
  const follows = useRef<{ readonly id: Action['id']; readonly to: ActionState } | null>(null);
  const { mutate, isPending } = useMutation(orpc.actions.change.mutationOptions());

  const place = findPlace(columns, currentId) ?? firstPlace(columns);
  const current = cardAt(columns, place);
  // From elsewhere on the page the letter that leads into a list leads to the cards.
  useShortcut('J', 'To the cards', () => {
    if (current !== null) focusCard(current.id);
  });
  // A card that moved is drawn anew in its other column; the keyboard goes with it.
  useEffect(() => {
    const moved = follows.current;
    if (moved === null || findPlace(columns, moved.id)?.state !== moved.to) return;
    follows.current = null;
    focusCard(moved.id);
  }, [columns]);

  const move = (card: Action, state: ActionState): void => {
    const commandId = newId<'Command'>();
    follows.current = { id: card.id, to: state };
    mutate(
      { commandId, id: card.id, state },
      {
        onSuccess: () => {
          sayDone(`${columnTitles[state]}: ${card.what}`, commandId);
        },
        onError: (cause) => sayDone(toSentence(cause)),
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || current === null) return;
    if (!(event.target instanceof Element) || event.target.closest('[data-card]') === null) return;
    if (event.shiftKey) {
      const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
      const beside = step === null ? null : columnBeside(current.state, step);
      if (beside === null) return;
      event.preventDefault();
      if (!isPending) move(current, beside);
      return;
    }
    const lengths = Object.fromEntries(columns.map(({ state, cards }) => [state, cards.length]));
    // Every state has a column.
    const next = placeAfterArrow(event.key, place, lengths as Record<ActionState, number>);
    const card = next === null ? null : cardAt(columns, next);
    if (card === null) return;
    event.preventDefault();
    focusCard(card.id);
  };
  return (
    <div className={styles.board} onKeyDown={onKeyDown}>
      {columns.map((column) => (
        <BoardColumn
          key={column.state}
          column={column}
          currentId={current?.id ?? null}
          onCurrent={setCurrentId}
          onMove={move}
        />
      ))}
      {current === null
        ? null
        : nextStates(current.state).map(({ state, verb, keys }) => (
            <MoveKey key={state} keys={keys} verb={verb} onPress={() => move(current, state)} />
          ))}
    </div>
  );
}

/** A letter that moves the card the keyboard is on. */
function MoveKey({
  keys,
  verb,
  onPress,
}: {
  readonly keys: string;
  readonly verb: string;
  readonly onPress: () => void;
}) {
  useShortcut(keys, verb, onPress);
  return null;
}

function focusCard(id: Action['id']): void {
  document.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
}

function findPlace(columns: readonly Column[], id: Action['id'] | null): Place | null {
  for (const { state, cards } of columns) {
    const index = cards.findIndex((card) => card.id === id);
    if (index >= 0) return { state, index };
  }
  return null;
}

const firstPlace = (columns: readonly Column[]): Place => ({
  state: columns.find(({ cards }) => cards.length > 0)?.state ?? 'open',
  index: 0,
});

function cardAt(columns: readonly Column[], { state, index }: Place): Action | null {
  return columns.find((column) => column.state === state)?.cards[index] ?? null;
}
