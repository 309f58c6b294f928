import type { ReactNode } from 'react';
import type { Tone } from './format.ts';
import styles from './ToneMark.module.css';

type Props = {
  readonly tone: Tone;
  /** The word that says it; colour never stands alone. */
  readonly children: ReactNode;
};

/** A small rounded mark: "1 h late", "at noon", "left unhappy". */
export function ToneMark({ tone, children }: Props) {
  return <span className={`${styles.mark} ${styles[tone]}`}>{children}</span>;
}
