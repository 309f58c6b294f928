import { useEffect, type ReactNode } from 'react';
import styles from './Welcome.module.css';

type Props = {
  readonly brand?: string;
  readonly title: string;
  readonly purpose?: ReactNode;
  readonly isNarrow?: boolean;
  readonly children: ReactNode;
};

/** What stands around the screens before anybody is signed in. */
export function WelcomeFrame({ brand = 'Plain Mirror', title, purpose, isNarrow = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Plain Mirror`;
  }, [title]);
  return (
    <main className={isNarrow ? `${styles.page} ${styles.narrow}` : styles.page}>
      <div className={styles.brand}>{brand}</div>
      <header>
        <h1 className={styles.title}>{title}</h1>
        {purpose === undefined ? null : <p className={styles.purpose}>{purpose}</p>}
      </header>
      {children}
    </main>
  );
}
