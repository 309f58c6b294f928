import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Mood } from '../../../shared/features/overview/overview.schema.ts';
import { beyondWords, cellWords } from './overview.logic.ts';
import styles from './Overview.module.css';

type Props = {
  /** What it is called where the heads of its row and column don’t say so. */
  readonly name?: string;
  readonly mood: Mood;
  /** What else is known there. */
  readonly more?: string | null;
  readonly onOpen: () => void;
};

/** How customers left somewhere. It has a colour only where chance does not explain it, and then a word and an arrow too. */
export function MoodCell({ name, mood, more = null, onOpen }: Props) {
  const { counts, share } = cellWords(mood);
  const { beyond } = mood;
  const look = beyond === null ? '' : beyond === 'above' ? styles.worse : styles.better;
  const Arrow = beyond === 'above' ? IconArrowUp : IconArrowDown;
  return (
    <button type="button" className={`${styles.cell} ${look ?? ''}`} onClick={onOpen}>
      {name === undefined ? null : <span className={styles.cellName}>{name}</span>}
      <span className={mood.n === 0 ? styles.silent : styles.counts}>{counts}</span>
      {share === '' ? null : <span className={styles.faint}>{share}</span>}
      {more === null ? null : <span className={styles.faint}>{more}</span>}
      {beyond === null ? null : (
        <span className={styles.beyond}>
          <Arrow size={14} aria-hidden="true" className={styles.arrow ?? ''} /> {beyondWords[beyond]}
        </span>
      )}
    </button>
  );
}
