import { useState, type DragEvent } from 'react';
import type { ItemPhotos } from './item-photos.ts';

/** What an item listens to so that photos can be dropped on it; `data-over` while one is held above it. */
export function usePhotoDrop(photos: ItemPhotos | undefined) {
  const [isOver, setIsOver] = useState(false);
  if (photos === undefined) return {};
  return {
    'data-over': isOver,
    onDragOver: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: (event: DragEvent<HTMLElement>): void => {
      const { relatedTarget } = event;
      if (!(relatedTarget instanceof Node) || !event.currentTarget.contains(relatedTarget)) setIsOver(false);
    },
    onDrop: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(false);
      photos.onAdd([...event.dataTransfer.files].filter(({ type }) => type.startsWith('image/')));
    },
  };
}
