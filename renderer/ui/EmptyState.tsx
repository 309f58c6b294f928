import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

type Props = {
  /** What the screen will show. */
  readonly title: string;
  /** Why it is worth it. */
  readonly children: ReactNode;
  /** The first step. */
  readonly action?: ReactNode;
};

export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      <p className="soft">{children}</p>
      {action === undefined ? null : <div className={styles.action}>{action}</div>}
    </div>
  );
}
