import type { Item } from '../../../shared/features/checklists/definition.schema.ts';
import styles from './Items.module.css';

/** Says of a critical item what failing it does. */
export function CriticalMark({ item }: { readonly item: Item }) {
  if (!('critical' in item) || item.critical === null) return null;
  return (
    <span className={styles.critical}>
      {' '}
      · {item.critical === 'form' ? 'failing this fails the whole' : 'failing this fails the section'}
    </span>
  );
}
