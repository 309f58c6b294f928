import { useEffect, type ReactNode } from 'react';
import styles from './PageFrame.module.css';

type Props = {
  /** States what is true now, not what the screen is called. */
  readonly title: string;
  /** One line: what the screen is for, or what is behind the title. */
  readonly purpose?: ReactNode;
  /** The one main action. */
  readonly action?: ReactNode;
  /** Fills the window, so that a table inside scrolls by itself. */
  readonly fills?: boolean;
  readonly children?: ReactNode;
};

export function PageFrame({ title, purpose, action, fills = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Plain Mirror`;
  }, [title]);
  return (
    <div className={fills ? `${styles.page} ${styles.fills}` : styles.page}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1 className={styles.title}>{title}</h1>
          {purpose === undefined ? null : <p className={styles.purpose}>{purpose}</p>}
        </div>
        {action === undefined ? null : <div className={`${styles.action} not-on-paper`}>{action}</div>}
      </header>
      {children}
    </div>
  );
}
