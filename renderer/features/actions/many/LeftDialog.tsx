import type { LeftAction } from '../../../../shared/features/actions/bulk.schema.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { leftTitle } from './bulk.logic.ts';
import styles from './Bulk.module.css';

type Props = { readonly left: readonly LeftAction[]; readonly onClose: () => void };

/** Which of those that were chosen stay as they were, and why. */
export function LeftDialog({ left, onClose }: Props) {
  return (
    <Dialog title={leftTitle(left.length)} isOpen={left.length > 0} onClose={onClose}>
      <ul className={styles.left}>
        {left.map(({ id, what, why }) => (
          <li key={id}>
            <strong>{what}</strong>
            <div className="soft">{why}</div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
