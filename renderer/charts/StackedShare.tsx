import { countText } from '../ui/format.ts';
import { useFrameSettings } from '../ui/frame-settings.ts';
import styles from './StackedShare.module.css';

/** One row of a grid: how often each column was given, in the order of the columns. */
export type ShareRow = { readonly key: string; readonly label: string; readonly counts: readonly number[] };

type Props = {
  readonly columns: readonly string[];
  readonly rows: readonly ShareRow[];
};

/** A part narrower than this would cut its own count. */
const narrowest = 0.07;

/**
 * From the first column, faint, to the last, strong: an order of its own, since nobody said which end is good. Between
 * them lies a gap: on middling strengths neither light nor dark figures could be read.
 */
function strengthOf(column: number, columns: number): string {
  const isLast = column === columns - 1;
  const share = columns < 3 ? 0 : column / (columns - 2);
  return isLast ? 'var(--accent)' : `color-mix(in srgb, var(--accent) ${Math.round(12 + share * 34)}%, var(--card))`;
}

/** Rows of a grid, each cut into the shares of its columns, with the counts inside. */
export function StackedShare({ columns, rows }: Props) {
  const { locale } = useFrameSettings();
  return (
    <div>
      <ul className={styles.key}>
        {columns.map((column, index) => (
          <li key={column}>
            <span className={styles.swatch} style={{ background: strengthOf(index, columns.length) }} />
            {column}
          </li>
        ))}
      </ul>
      <div className={styles.rows} aria-hidden="true">
        {rows.map((row) => {
          const total = row.counts.reduce((sum, n) => sum + n, 0);
          return (
            <div key={row.key} className={styles.row}>
              <span className={styles.label}>{row.label}</span>
              <span className={styles.bar}>
                {row.counts.map((n, index) =>
                  n === 0 ? null : (
                    <span
                      key={columns[index]}
                      className={styles.part}
                      style={{
                        flexGrow: n,
                        background: strengthOf(index, columns.length),
                        color: index === columns.length - 1 ? 'var(--accent-ink)' : 'var(--ink)',
                      }}
                    >
                      {n / total < narrowest ? '' : countText(n, locale)}
                    </span>
                  ),
                )}
              </span>
              <span className={styles.total}>{countText(total, locale)}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
