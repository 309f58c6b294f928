import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Shopper.module.css';

type Props = { readonly title: string; readonly children: ReactNode };

/** One sentence in the middle of the screen: nothing is to be done here. */
export function QuietStage({ title, children }: Props) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className={styles.quiet}>
      <h1 className={styles.title} ref={head} tabIndex={-1}>
        {title}
      </h1>
      <p className={styles.intro}>{children}</p>
    </div>
  );
}
