import { clipWords } from '../../../shared/features/log/clip-words.ts';
import type { Entry } from '../../../shared/features/log/log.schema.ts';
import { channelWord, leftTone, leftWord } from '../../parts/entry-words.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { Card } from '../../ui/Card.tsx';
import { RelativeTime } from '../../ui/DateText.tsx';
import { countText } from '../../ui/format.ts';
import { Quote } from '../../ui/Quote.tsx';
import { useReader } from '../../ui/use-reader.ts';
import styles from './TodayScreen.module.css';

/** About two lines; the entry itself shows all of them. */
const shownLetters = 140;

type Props = { readonly entries: readonly Entry[]; readonly count: number };

/** The newest of the inbox. */
export function NotSortedCard({ entries, count }: Props) {
  const { locale } = useReader();
  return (
    <Card title="Not sorted yet" count={countText(count, locale)}>
      {entries.length === 0 ? <p className="soft">Everything customers said has been sorted.</p> : null}
      <div className={styles.quotes}>
        {entries.map((entry) => (
          <RecordLink key={entry.id} to={`/log/${entry.id}`} className={styles.entry}>
            <Quote
              tone={leftTone(entry.howLeft)}
              toneWord={leftWord(entry.howLeft)}
              source={
                <>
                  {channelWord(entry.channel)}
                  {entry.touchpointName === null ? null : ` · ${entry.touchpointName.toLowerCase()}`} ·{' '}
                  <RelativeTime at={entry.heardAt} />
                </>
              }
            >
              {clipWords(entry.words, shownLetters)}
            </Quote>
          </RecordLink>
        ))}
      </div>
      {count > entries.length ? (
        <RecordLink to="/log?status=new" className={styles.more}>
          Sort them
        </RecordLink>
      ) : null}
    </Card>
  );
}
