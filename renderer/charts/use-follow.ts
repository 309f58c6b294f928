import { useCallback, type MouseEvent } from 'react';
import { useOpen } from '../ui/use-open.ts';

/** Opens the address of a mark in this window; with Ctrl or Shift the browser does what it does with any link. */
export function useFollow(): (event: MouseEvent, to: string) => void {
  const open = useOpen();
  return useCallback(
    (event, to) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      open(to);
    },
    [open],
  );
}
