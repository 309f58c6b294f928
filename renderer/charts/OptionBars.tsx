import { useState } from 'react';
import { countText } from '../ui/format.ts';
import { useFrameSettings } from '../ui/frame-settings.ts';
import marks from './chart-marks.module.css';
import type { ChartBar } from './chart.ts';
import styles from './OptionBars.module.css';
import { useFollow } from './use-follow.ts';

/** More answers than this are read by few; they stand behind a button. */
const mostShown = 12;

type Props = {
  readonly label: string;
  readonly bars: readonly ChartBar[];
  /** Those who answered; shares are of them. */
  readonly n: number;
  /** Below this a share would promise more than the answers hold. */
  readonly withShares: boolean;
};

/** How often each option was given: words at the left, bar and count at the right. */
export function OptionBars({ label, bars, n, withShares }: Props) {
  const { locale } = useFrameSettings();
  const follow = useFollow();
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? bars : bars.slice(0, mostShown);
  const most = Math.max(1, ...bars.map((bar) => bar.n));
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {shown.map((bar) => {
          const content = (
            <>
              <span className={styles.label}>{bar.label}</span>
              <span className={styles.track}>
                <span
                  className={`${styles.bar} ${marks[bar.tone] ?? ''}`}
                  style={{ width: `${(bar.n / most) * 100}%` }}
                />
              </span>
              <span className={styles.figure}>
                {countText(bar.n, locale)}
                {withShares && n > 0 ? (
                  <span className={styles.share}>
                    {(bar.n / n).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 })}
                  </span>
                ) : null}
              </span>
            </>
          );
          return (
            <li key={bar.key}>
              {bar.to === undefined ? (
                <div className={styles.row}>{content}</div>
              ) : (
                <a
                  className={`${styles.row} ${styles.opens}`}
                  href={bar.to}
                  onClick={(event) => follow(event, bar.to ?? '')}
                >
                  {content}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      {bars.length <= mostShown ? null : (
        <button type="button" className={`${styles.more} not-on-paper`} onClick={() => setIsAll(!isAll)}>
          {isAll ? 'show fewer' : `show all ${countText(bars.length, locale)}`}
        </button>
      )}
    </>
  );
}
