import { useMemo, useRef, useState, type PointerEvent } from 'react';

/** Where a dragged part would be put. */
export type DropPlace = { readonly section: string; readonly index: number };

/** Where the pointer is between the rows of the outline: before the first row whose middle is below it. */
export function placeUnder(rows: readonly HTMLElement[], y: number, dragged: string): DropPlace | null {
  let place: DropPlace | null = null;
  for (const row of rows) {
    const { top, height } = row.getBoundingClientRect();
    const { part = '', section } = row.dataset;
    if (y < top + height / 2) break;
    if (section === undefined) place = { section: part, index: 0 };
    else if (part !== dragged && place !== null) place = { section: place.section, index: place.index + 1 };
  }
  return place;
}

type Drag = { readonly id: string; readonly place: DropPlace | null };

/** What the handle of a row listens to; the same for all rows, each of which knows by its element which part it is. */
export type DragHandle = {
  readonly [Name in 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel']: (
    event: PointerEvent<HTMLElement>,
  ) => void;
};

/** Drags a row of the outline by its handle, with mouse, pen or touch. `onDrop` stays the same from drawing to drawing. */
export function useDrag(onDrop: (id: string, place: DropPlace) => void) {
  const list = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const now = useRef<Drag | null>(null);
  const handle = useMemo((): DragHandle => {
    const set = (next: Drag | null): void => {
      now.current = next;
      setDrag(next);
    };
    return {
      onPointerDown: (event) => {
        const id = event.currentTarget.closest<HTMLElement>('[data-part]')?.dataset['part'];
        if (event.button !== 0 || id === undefined) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        set({ id, place: null });
      },
      onPointerMove: (event) => {
        if (now.current === null || list.current === null) return;
        const rows = [...list.current.querySelectorAll<HTMLElement>('[data-part]')];
        const { id } = now.current;
        set({ id, place: placeUnder(rows, event.clientY, id) });
      },
      onPointerUp: () => {
        const dragged = now.current;
        if (dragged?.place != null) onDrop(dragged.id, dragged.place);
        set(null);
      },
      onPointerCancel: () => set(null),
    };
  }, [onDrop]);
  return { list, drag, handle };
}
