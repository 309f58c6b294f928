import type { ReactNode } from 'react';
import styles from './chart-marks.module.css';
import type { ChartTone } from './chart.ts';
import { useFollow } from './use-follow.ts';

type Props = {
  readonly index: number;
  readonly tone: ChartTone;
  /** What is heard: "9: 14 answers". */
  readonly label: string;
  /** Whether the Tab key begins here (bar-keys.ts). */
  readonly isStop: boolean;
  /** The address of the records behind it. */
  readonly to: string | undefined;
  readonly children: ReactNode;
};

/** A bar or point that opens the records behind it: a link like any other, inside a drawing. */
export function OpenMark({ index, tone, label, isStop, to, children }: Props) {
  const follow = useFollow();
  const className = `${styles.bar} ${styles[tone] ?? ''}`;
  if (to === undefined) return <g className={className}>{children}</g>;
  return (
    <a
      className={`${className} ${styles.opens}`}
      href={to}
      aria-label={label}
      data-mark={index}
      tabIndex={isStop ? 0 : -1}
      onClick={(event) => follow(event, to)}
    >
      {children}
    </a>
  );
}
