import { IconLock } from '@tabler/icons-react';
import { useEffect, type ReactNode } from 'react';
import { directionOf } from '../../../../parts/questions/answer-words.logic.ts';
import { fillScreen } from './fill-screen.ts';
import styles from './Kiosk.module.css';

type Props = {
  readonly brand: string;
  readonly language: string;
  readonly onLeave: () => void;
  readonly children: ReactNode;
};

/** The whole screen: whose it is, what is asked, and in a corner the way out for those who know the PIN. */
export function KioskFrame({ brand, language, onLeave, children }: Props) {
  useEffect(() => {
    document.title = brand === '' ? 'Plain Mirror' : brand;
  }, [brand]);
  return (
    // A long touch would open the browser's menu, which is no business of a customer.
    <div
      className={styles.frame}
      lang={language}
      dir={directionOf(language)}
      onPointerUp={fillScreen}
      onContextMenu={(event) => event.preventDefault()}
    >
      <header className={styles.head}>
        <span className={styles.brand}>{brand}</span>
        <button
          type="button"
          className={styles.leave}
          lang="en"
          aria-label="For the staff: leave with a PIN"
          onClick={onLeave}
        >
          <IconLock size={20} stroke={1.5} aria-hidden="true" />
        </button>
      </header>
      {children}
    </div>
  );
}
