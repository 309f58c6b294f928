import { useRef, useState, type PointerEvent } from 'react';

/** Where a dragged question would be put. */
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

/** Drags a row of the outline by its handle, with mouse, pen or touch; Esc lets go of it. */
export function useDrag(onDrop: (id: string, place: DropPlace) => void) {
  const list = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ readonly id: string; readonly place: DropPlace | null } | null>(null);

  const start = (id: string) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ id, place: null });
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (drag === null || list.current === null) return;
    const rows = [...list.current.querySelectorAll<HTMLElement>('[data-part]')];
    setDrag({ id: drag.id, place: placeUnder(rows, event.clientY, drag.id) });
  };
  const end = (): void => {
    if (drag?.place != null) onDrop(drag.id, drag.place);
    setDrag(null);
  };
  const handle = (id: string) => ({
    onPointerDown: start(id),
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: () => setDrag(null),
  });
  return { list, drag, handle };
}
