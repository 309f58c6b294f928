import type { RunPage } from '../../../shared/features/checklists/runs.schema.ts';

/** A photo of a run. */
type Photo = RunPage['photos'][number];

/** The photos of one item, and what adds and takes away. */
export type ItemPhotos = {
  readonly items: readonly Pick<Photo, 'id' | 'url'>[];
  readonly onAdd: (files: readonly File[]) => void;
  readonly onRemove: (id: Photo['id']) => void;
  readonly isAdding: boolean;
  /** Why a photo was not taken, as a sentence. */
  readonly problem: string | null;
};
