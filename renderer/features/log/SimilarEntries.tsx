import { useDebouncedValue } from '@mantine/hooks';
import { clipWords } from '../../../shared/features/log/clip-words.ts';
import type { Id } from '../../../shared/ids.ts';
import { leftTone, leftWord } from '../../parts/entry-words.ts';
import { RelativeTime } from '../../ui/DateText.tsx';
import { Quote } from '../../ui/Quote.tsx';
import { useSimilar } from './log.queries.ts';
import styles from './SimilarEntries.module.css';

/** A pause in typing after which it is worth comparing. */
const pauseMs = 300;
const shownLetters = 140;
/** More would push the Save button off a small screen. */
const shownEntries = 3;

type Props = { readonly words: string; readonly customerId: Id<'Customer'> | null };

/** Others said it too, or this customer said something before: seen while typing, in the way of nothing. */
export function SimilarEntries({ words, customerId }: Props) {
  const [asked] = useDebouncedValue(words, pauseMs);
  const items = useSimilar(asked, customerId);
  if (items.length === 0) return null;
  return (
    <section className={styles.similar} aria-label="Heard before">
      <h3 className={styles.title}>Heard before</h3>
      {items.slice(0, shownEntries).map((entry) => (
        <Quote
          key={entry.id}
          tone={leftTone(entry.howLeft)}
          toneWord={leftWord(entry.howLeft)}
          source={
            <>
              {entry.customerName ?? 'someone'} · <RelativeTime at={entry.heardAt} />
            </>
          }
        >
          {clipWords(entry.words, shownLetters)}
        </Quote>
      ))}
    </section>
  );
}
