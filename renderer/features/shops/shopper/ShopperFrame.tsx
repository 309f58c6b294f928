import { IconLock } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import styles from './Shopper.module.css';

type Props = { readonly brand: string; readonly onLeave: () => void; readonly children: ReactNode };

/** The whole screen: whose it is, what is to be done, and the way back for those who know a PIN. */
export function ShopperFrame({ brand, onLeave, children }: Props) {
  useEffect(() => {
    document.title = brand;
  }, [brand]);
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <span className={styles.brand}>{brand}</span>
        <button type="button" className={styles.leave} onClick={onLeave}>
          <IconLock size={18} stroke={1.6} aria-hidden="true" /> Back to the business
        </button>
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
