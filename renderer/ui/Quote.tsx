import type { ReactNode } from 'react';
import type { Tone } from './format.ts';
import styles from './Quote.module.css';

type Props = {
  readonly tone: Tone;
  /** How they left, in a word for those who don't see the colour. */
  readonly toneWord?: string | undefined;
  /** "in person · installation · 20 min ago" */
  readonly source?: ReactNode;
  readonly children: ReactNode;
};

/** What a customer said, in their words, with a bar in the colour of how they left. */
export function Quote({ tone, toneWord, source, children }: Props) {
  return (
    <blockquote className={`${styles.quote} ${styles[tone] ?? ''}`}>
      <p className={styles.words}>“{children}”</p>
      {source === undefined && toneWord === undefined ? null : (
        <footer className={styles.source}>
          {toneWord === undefined ? null : <span className="seen-by-readers-only">{toneWord} · </span>}
          {source}
        </footer>
      )}
    </blockquote>
  );
}
