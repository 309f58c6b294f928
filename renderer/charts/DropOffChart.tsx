import { countText } from '../ui/format.ts';
import { useFrameSettings } from '../ui/frame-settings.ts';
import styles from './DropOffChart.module.css';

/** How far people came: those a question was shown to, those who answered it, those who ended there. */
export type DropOffRow = {
  readonly key: string;
  readonly label: string;
  readonly shown: number;
  readonly answered: number;
  readonly left: number;
};

type Props = { readonly rows: readonly DropOffRow[] };

/** Question by question, how many saw it and how many of them answered. */
export function DropOffChart({ rows }: Props) {
  const { locale } = useFrameSettings();
  const most = Math.max(1, ...rows.map(({ shown }) => shown));
  return (
    <ol className={styles.rows} aria-hidden="true">
      {rows.map((row) => (
        <li key={row.key} className={styles.row}>
          <span className={styles.label}>{row.label}</span>
          <span className={styles.track}>
            <span className={styles.shown} style={{ width: `${(row.shown / most) * 100}%` }}>
              <span
                className={styles.answered}
                style={{ width: `${row.shown === 0 ? 0 : (row.answered / row.shown) * 100}%` }}
              />
            </span>
          </span>
          <span className={styles.figure}>
            {countText(row.answered, locale)} of {countText(row.shown, locale)}
          </span>
          <span className={row.left === 0 ? styles.figure : styles.left}>
            {row.left === 0 ? '' : `${countText(row.left, locale)} left here`}
          </span>
        </li>
      ))}
    </ol>
  );
}
