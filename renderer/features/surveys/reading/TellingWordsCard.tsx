import { useQuery, keepPreviousData } from '@tanstack/react-query';
import type { ResultsFilter } from '../../../../shared/features/surveys/responses.schema.ts';
import type { SurveyId } from '../../../../shared/ids.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { countText } from '../../../ui/format.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import styles from './Results.module.css';

type Props = {
  readonly surveyId: SurveyId;
  readonly filter: ResultsFilter;
  readonly onRead: (words: string) => void;
};

/** More words than this are no longer telling. */
const mostWords = 6;

/** The words that set the unhappy apart; each opens the comments that hold it. */
export function TellingWordsCard({ surveyId, filter, onRead }: Props) {
  const { locale } = useFrameSettings();
  const { data, error } = useQuery(
    orpc.surveys.tellingWords.queryOptions({ input: { surveyId, ...filter }, placeholderData: keepPreviousData }),
  );
  if (error !== null) return <Card title="The words could not be read">{toSentence(error)}</Card>;
  if (data === undefined) return <Card title="Reading…">{null}</Card>;
  if (data.items.length === 0) {
    return (
      <Card title="No words set the unhappy apart">
        <p className="soft">
          Either nobody wrote much, or the unhappy use the same words as the others. Read the comments below.
        </p>
      </Card>
    );
  }
  const count = (n: number): string => countText(n, locale);
  return (
    <Card title="What the unhappy talk about that others don’t">
      <ul className={styles.words}>
        {data.items.slice(0, mostWords).map(({ words, unhappy, unhappyOf, others, othersOf }) => (
          <li key={words} className={styles.word}>
            <span className={styles.quoted}>“{words}”</span>
            <span>
              {count(unhappy)} of {count(unhappyOf)} unhappy, {count(others)} of {count(othersOf)} others
            </span>
            <button
              type="button"
              className={`${styles.link} not-on-paper`}
              aria-label={`read them: ${words}`}
              onClick={() => onRead(words)}
            >
              read them
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
