import { FileButton } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useId } from 'react';
import { anyFileAgain } from '../../ui/any-file-again.ts';
import questions from '../questions/Questions.module.css';
import type { ItemPhotos } from './item-photos.ts';
import styles from './Items.module.css';

type Props = {
  readonly photos: ItemPhotos;
  /** Set where it stands for itself instead of beside an answer. */
  readonly isMain?: boolean;
  readonly words?: string;
  /** A bad answer asks for one. */
  readonly isNeeded?: boolean;
  readonly labelledBy?: string;
};

/** Takes or chooses photos; they can be dropped on the item as well. */
export function PhotoButton({ photos, isMain = false, isNeeded = false, labelledBy, ...rest }: Props) {
  const id = useId();
  const words = rest.words ?? (isMain ? 'Take or choose a photo, or drop it here' : 'Add a photo');
  const asks = isNeeded && photos.items.length === 0;
  return (
    <FileButton
      multiple
      accept="image/jpeg,image/png,image/webp"
      inputProps={anyFileAgain}
      onChange={(files) => photos.onAdd(files)}
    >
      {(props) => (
        <button
          {...props}
          type="button"
          id={id}
          className={isMain ? styles.mainPhoto : questions.special}
          aria-busy={photos.isAdding}
          aria-labelledby={labelledBy === undefined ? undefined : `${labelledBy} ${id}`}
        >
          <IconCamera size={isMain ? 20 : 15} stroke={1.7} aria-hidden="true" className={styles.camera} />
          {photos.isAdding ? 'Adding…' : words}
          {asks ? ' · a bad answer needs one' : ''}
        </button>
      )}
    </FileButton>
  );
}
