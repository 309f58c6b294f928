import { useState } from 'react';
import { ChartCard } from '../../../charts/ChartCard.tsx';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { countText } from '../../../ui/format.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import { ToneMark } from '../../../ui/ToneMark.tsx';
import styles from './Results.module.css';
import { byFailure, failuresTitle, judged, repeatText } from './results.logic.ts';
import type { ResultsCardProps } from './results-card.ts';

/** More items than this are read by few; they stand behind a button. */
const mostShown = 12;

const kinds = [
  { key: 'full', word: 'well', className: styles.good },
  { key: 'part', word: 'partly', className: styles.watch },
  { key: 'none', word: 'failed', className: styles.bad },
] as const;

/** Every item by how often it failed, with those that fail again and again named by place. */
export function FailuresCard({ results }: ResultsCardProps) {
  const { locale } = useFrameSettings();
  const [isAll, setIsAll] = useState(false);
  const items = byFailure(results.items);
  const shown = isAll ? items : items.slice(0, mostShown);
  return (
    <ChartCard
      title={failuresTitle(results.items, locale)}
      lines={['What did not apply is left out. “In a row” counts the latest times at one place.']}
      table={{
        columns: ['Item', 'Well', 'Partly', 'Failed', 'Did not apply'],
        rows: items.map(({ label, full, part, none, na }) => [
          label,
          ...[full, part, none, na].map((count) => countText(count, locale)),
        ]),
      }}
    >
      <ul className={styles.key}>
        {kinds.map(({ key, word, className }) => (
          <li key={key}>
            <span className={`${styles.swatch} ${className}`} /> {word}
          </li>
        ))}
      </ul>
      <ul className={styles.items} aria-label="Items by how often they failed">
        {shown.map((item) => (
          <li key={item.itemId} className={styles.itemRow}>
            <span className={styles.itemName}>
              <span>{item.label}</span>
              {item.repeats.map((repeat) => (
                <RecordLink key={repeat.runId} to={`/runs/${repeat.runId}`}>
                  <ToneMark tone="bad">{repeatText(repeat, locale)}</ToneMark>
                </RecordLink>
              ))}
            </span>
            <span className={styles.stack} aria-hidden="true">
              {kinds.map(({ key, className }) =>
                item[key] === 0 ? null : <span key={key} className={className} style={{ flexGrow: item[key] }} />,
              )}
            </span>
            <span className={styles.count}>
              {judged(item) === 0 ? (
                <span className="soft">not judged</span>
              ) : (
                `failed ${countText(item.none, locale)} of ${countText(judged(item), locale)}`
              )}
            </span>
          </li>
        ))}
      </ul>
      {items.length <= mostShown ? null : (
        <button type="button" className={`${styles.more} not-on-paper`} onClick={() => setIsAll(!isAll)}>
          {isAll ? 'show fewer' : `show all ${countText(items.length, locale)}`}
        </button>
      )}
    </ChartCard>
  );
}
