import { useCallback, useMemo, useState } from 'react';
import type { Action } from '../../../../shared/features/actions/actions.schema.ts';

type ActionId = Action['id'];

/** Which rows of a list are chosen: one at a time, or all from the last one to here. */
export type Chosen = {
  readonly ids: ReadonlySet<ActionId>;
  readonly toggle: (id: ActionId) => void;
  /** Chooses all from the row that was chosen last up to this one. */
  readonly reach: (id: ActionId) => void;
  readonly add: (ids: readonly ActionId[]) => void;
  readonly clear: () => void;
};

/** Keeps what is chosen; what has left the list is no longer. */
export function useChosen(rows: readonly Action[]): Chosen {
  const [kept, setKept] = useState<ReadonlySet<ActionId>>(new Set());
  const [last, setLast] = useState<ActionId | null>(null);
  const ids = useMemo(() => new Set(rows.flatMap(({ id }) => (kept.has(id) ? [id] : []))), [rows, kept]);
  const add = useCallback((more: readonly ActionId[]): void => {
    setKept((before) => new Set([...before, ...more]));
    setLast(more.at(-1) ?? null);
  }, []);
  const toggle = useCallback((id: ActionId): void => {
    setKept((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
    setLast(id);
  }, []);
  const reach = (id: ActionId): void => {
    const at = (wanted: ActionId | null): number => rows.findIndex((row) => row.id === wanted);
    const [from, to] = [at(last), at(id)];
    if (from < 0) toggle(id);
    else add(rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id));
  };
  return { ids, toggle, reach, add, clear: () => setKept(new Set()) };
}
