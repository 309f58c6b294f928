import { IconX } from '@tabler/icons-react';
import type { ItemPhotos } from './item-photos.ts';
import styles from './Items.module.css';

type Props = { readonly photos: Pick<ItemPhotos, 'items' | 'problem'> & Partial<ItemPhotos>; readonly label: string };

/** The photos of an item, small; each opens in full, and can be taken away while the run is being filled in. */
export function PhotoList({ photos, label }: Props) {
  const { items, problem, onRemove } = photos;
  if (items.length === 0 && problem === null) return null;
  return (
    <div>
      <ul className={styles.photos} aria-label={`Photos: ${label}`}>
        {items.map(({ id, url }, index) => (
          <li key={id} className={styles.photo}>
            <a href={url} target="_blank" rel="noreferrer">
              <img src={url} alt={`Number ${index + 1} of ${items.length}: ${label}`} className={styles.thumbnail} />
            </a>
            {onRemove === undefined ? null : (
              <button
                type="button"
                className={styles.remove}
                aria-label={`Take photo ${index + 1} away`}
                onClick={() => onRemove(id)}
              >
                <IconX size={14} aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
