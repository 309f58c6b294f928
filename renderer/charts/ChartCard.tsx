import { useId, useState, type ReactNode } from 'react';
import styles from './ChartCard.module.css';
import { ChartTable, type ChartRows } from './ChartTable.tsx';

type Props = {
  /** States what the chart shows. */
  readonly title: string;
  /** What was asked, how many answered, the interval: said small below the drawing. */
  readonly lines?: readonly ReactNode[];
  /** The same as rows; null where there is nothing a table would add. */
  readonly table: ChartRows | null;
  /** Stands where the chart would, when there are too few answers: "too few to say (7 of 10 needed)". */
  readonly tooFew?: string | null;
  /** What belongs at the right of the title. */
  readonly action?: ReactNode;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
};

/** A chart with its sentence as the title, and as a table where somebody would rather read it. */
export function ChartCard({ title, lines = [], table, tooFew = null, action, className, children }: Props) {
  const id = useId();
  const [isTable, setIsTable] = useState(false);
  const isDrawn = tooFew === null && !isTable;
  return (
    <section className={className === undefined ? styles.card : `${styles.card} ${className}`} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
        {action === undefined ? null : <div className={styles.action}>{action}</div>}
      </div>
      {tooFew === null ? null : <p className="soft">{tooFew}</p>}
      {isDrawn ? <div className={styles.chart}>{children}</div> : null}
      {table === null ? null : isTable ? (
        <ChartTable {...table} caption={title} />
      ) : isDrawn ? (
        <ChartTable {...table} caption={title} isForReadersOnly />
      ) : null}
      <div className={styles.foot}>
        {lines.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
        {table === null ? null : (
          <button
            type="button"
            className={`${styles.switch} not-on-paper`}
            aria-pressed={isTable}
            onClick={() => setIsTable(!isTable)}
          >
            show as table
          </button>
        )}
      </div>
    </section>
  );
}
