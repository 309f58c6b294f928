import { useId, type ReactNode } from 'react';
import styles from './Card.module.css';

type Props = {
  readonly title?: string;
  /** Stands small after the title: "· 12". */
  readonly count?: number | string | undefined;
  /** A link or button at the right of the title. */
  readonly action?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

export function Card({ title, count, action, className, children }: Props) {
  const id = useId();
  return (
    <section
      className={className === undefined ? styles.card : `${styles.card} ${className}`}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {title === undefined ? null : (
        <div className={styles.head}>
          <h2 className={styles.title} id={id}>
            {title}
            {count === undefined ? null : <span className={styles.count}> · {count}</span>}
          </h2>
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
