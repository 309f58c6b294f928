import { countText, plural } from '../ui/format.ts';
import { useFrameSettings } from '../ui/frame-settings.ts';
import styles from './IntervalBars.module.css';

/** A group with its figure and likely range; without a value there were too few answers for one. */
export type IntervalRow = {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly text: string;
};

type Props = {
  readonly rows: readonly IntervalRow[];
  /** What `n` counts, in the singular. */
  readonly counted?: string;
};

/** Room left and right of the widest range, as a share of it. */
const margin = 0.08;

/** Groups below each other on one scale, each a point in its likely range. */
export function IntervalBars({ rows, counted = 'answer' }: Props) {
  const { locale } = useFrameSettings();
  const known = rows.flatMap(({ low, high, value }) => [low, high, value]).filter((one) => one !== null);
  const [from, to] = [Math.min(...known), Math.max(...known)];
  const width = (to - from || 1) * (1 + 2 * margin);
  const place = (value: number): string => `${((value - from) / width + margin / (1 + 2 * margin)) * 100}%`;
  return (
    <div className={styles.rows} aria-hidden="true">
      {rows.map(({ key, label: name, value, low, high, n, text }) => (
        <div key={key} className={styles.row}>
          <span className={styles.label}>{name}</span>
          <span className={styles.track}>
            {low === null || high === null ? null : (
              <span className={styles.range} style={{ left: place(low), right: `calc(100% - ${place(high)})` }} />
            )}
            {value === null ? null : <span className={styles.point} style={{ left: place(value) }} />}
          </span>
          <span>
            <span className={value === null ? styles.soft : styles.figure}>{text}</span>
            <span className={styles.soft}>
              {' '}
              {value === null ? '' : `${countText(n, locale)} ${plural(n, counted)}`}
            </span>
          </span>
        </div>
      ))}
    </div>
  );
}
