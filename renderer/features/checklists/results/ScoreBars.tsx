import { countText, plural } from '../../../ui/format.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import { scoreText } from '../checklists.logic.ts';
import type { MeanScore } from './results.logic.ts';
import styles from './Results.module.css';

type Row = MeanScore & { readonly key: string; readonly name: string };

type Props = {
  readonly rows: readonly Row[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
};

const percent = (share: number): string => `${share * 100}%`;

/** Scores below each other on one scale from nothing to everything, each a bar with its likely range. */
export function ScoreBars({ rows, chosen, onChoose }: Props) {
  const { locale } = useFrameSettings();
  return (
    <ul className={styles.bars}>
      {rows.map(({ key, name, value, low, high, n }) => (
        <li key={key}>
          <button type="button" className={styles.barRow} aria-pressed={key === chosen} onClick={() => onChoose(key)}>
            <span className={styles.barName}>{name}</span>
            <span className={styles.track} aria-hidden="true">
              {value === null ? null : <span className={styles.fill} style={{ width: percent(value) }} />}
              {low === null || high === null ? null : (
                <span className={styles.range} style={{ left: percent(low), right: percent(1 - high) }} />
              )}
            </span>
            <span className={styles.barFigure}>
              {value === null ? <span className="soft">no score</span> : scoreText(value, locale)}
              <span className={styles.barCount}>
                {' '}
                {countText(n, locale)} {plural(n, 'time')}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
