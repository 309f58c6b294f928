import type { ReactNode } from 'react';
import type { Measured } from '../../shared/features/measures/measures.schema.ts';
import { measureWords } from '../../shared/features/measures/measure.words.ts';
import styles from './MeasureLine.module.css';
import { useReader } from './use-reader.ts';

type Props = {
  readonly measured: Measured;
  /** Wraps the label, so that a part can make it open the records behind the figure. */
  readonly label?: ReactNode;
};

/** "Left happy … 31 of 44 · 70%, likely 56 to 82". */
export function MeasureLine({ measured, label = measured.label }: Props) {
  const { figure, detail } = measureWords(measured, useReader());
  return (
    <div className={styles.line}>
      <span>{label}</span>
      <span className={styles.right}>
        <span className={styles.figure}>{figure}</span>
        {detail === null ? null : <div className={styles.detail}>{detail}</div>}
      </span>
    </div>
  );
}
