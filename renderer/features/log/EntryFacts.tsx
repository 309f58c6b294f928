import type { ReactNode } from 'react';
import type { Entry } from '../../../shared/features/log/log.schema.ts';
import { severityWords } from '../../../shared/features/log/log.words.ts';
import { leftWord } from '../../parts/entry-words.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { ExactTime, RelativeTime } from '../../ui/DateText.tsx';
import { sentenceCase } from '../../ui/format.ts';
import styles from './EntryScreen.module.css';

/** What is known of an entry, in words; what nobody filled in is left out. */
export function EntryFacts({ entry }: { readonly entry: Entry }) {
  const facts: readonly (readonly [label: string, value: ReactNode])[] = [
    [
      'Customer',
      entry.customerId === null ? 'someone' : <RecordLink to={`/customers/${entry.customerId}`}>{entry.customerName}</RecordLink>,
    ],
    ['How they left', sentenceCase(leftWord(entry.howLeft))],
    ['Severity', entry.severity === 'normal' ? null : sentenceCase(severityWords[entry.severity])],
    ['About', entry.themeName],
    ['Where', [entry.touchpointName, entry.locationName].filter(Boolean).join(', ') || null],
    ['Told before', toldBefore(entry)],
    ['Stars', entry.stars === null ? null : `${entry.stars} of 5`],
    [
      'Review',
      entry.reviewLink === null ? null : (
        <a href={entry.reviewLink} target="_blank" rel="noreferrer">
          {entry.reviewLink}
        </a>
      ),
    ],
    ['What was done', entry.didAbout],
    ['Call back by', entry.callBackAt === null ? null : <ExactTime at={entry.callBackAt} />],
    ['Called back', entry.calledBackAt === null ? null : <RelativeTime at={entry.calledBackAt} />],
    ['Answered', entry.answeredAt === null ? null : <RelativeTime at={entry.answeredAt} />],
    ['Heard', <ExactTime key="heard" at={entry.heardAt} />],
    [
      'Written down',
      <span key="recorded">
        <ExactTime at={entry.recordedAt} />
        {entry.recordedByName === null ? null : ` by ${entry.recordedByMe ? 'you' : entry.recordedByName}`}
      </span>,
    ],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) =>
        value === null ? null : (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function toldBefore({ type, toldBy, toldWhat }: Entry): string | null {
  if (type === 'said') return null;
  const what = toldWhat === null ? 'something else' : `“${toldWhat}”`;
  return toldBy === null ? what : `${what}, by ${toldBy}`;
}
