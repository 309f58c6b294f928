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
  const { customerId, reviewLink, recordedByName } = entry;
  return (
    <dl className={styles.facts}>
      <Fact label="Customer">
        {customerId === null ? (
          'someone'
        ) : (
          <RecordLink to={`/customers/${customerId}`}>{entry.customerName}</RecordLink>
        )}
      </Fact>
      <Fact label="How they left">{sentenceCase(leftWord(entry.howLeft))}</Fact>
      <Fact label="Severity">{entry.severity === 'normal' ? null : sentenceCase(severityWords[entry.severity])}</Fact>
      <Fact label="About">{entry.themeName}</Fact>
      <Fact label="Where">{[entry.touchpointName, entry.locationName].filter(Boolean).join(', ') || null}</Fact>
      <Fact label="Told before">{toldBefore(entry)}</Fact>
      <Fact label="Stars">{entry.stars === null ? null : `${entry.stars} of 5`}</Fact>
      <Fact label="Review">
        {reviewLink === null ? null : (
          <a href={reviewLink} target="_blank" rel="noreferrer">
            {reviewLink}
          </a>
        )}
      </Fact>
      <Fact label="What was done">{entry.didAbout}</Fact>
      <Fact label="Call back by">{entry.callBackAt === null ? null : <ExactTime at={entry.callBackAt} />}</Fact>
      <Fact label="Called back">{entry.calledBackAt === null ? null : <RelativeTime at={entry.calledBackAt} />}</Fact>
      <Fact label="Answered">{entry.answeredAt === null ? null : <RelativeTime at={entry.answeredAt} />}</Fact>
      <Fact label="Heard">
        <ExactTime at={entry.heardAt} />
      </Fact>
      <Fact label="Written down">
        <ExactTime at={entry.recordedAt} />
        {recordedByName === null ? null : ` by ${entry.recordedByMe ? 'you' : recordedByName}`}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === null) return null;
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function toldBefore({ type, toldBy, toldWhat }: Entry): string | null {
  if (type === 'said') return null;
  const what = toldWhat === null ? 'something else' : `“${toldWhat}”`;
  return toldBy === null ? what : `${what}, by ${toldBy}`;
}
