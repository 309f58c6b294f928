import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ResultsFilter } from '../../../../shared/features/surveys/responses.schema.ts';
import type { SurveyId } from '../../../../shared/ids.ts';
import { orpc } from '../../../rpc/client.ts';
import { Quote } from '../../../ui/Quote.tsx';
import { moodTones, moodWords } from './reading-words.ts';
import styles from './Results.module.css';

/** Enough to hear how people talk; all of them stand below. */
const fewComments = 3;

type Props = { readonly surveyId: SurveyId; readonly question: string; readonly filter: ResultsFilter };

/** The newest things written to one question. */
export function NewestComments({ surveyId, question, filter }: Props) {
  const { data } = useQuery(
    orpc.surveys.comments.queryOptions({
      input: { surveyId, ...filter, question, limit: fewComments },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <div className={styles.newest}>
      {data?.items.map(({ responseId, text, mood }) => (
        <Quote key={responseId} tone={moodTones[mood]} toneWord={moodWords[mood]}>
          {text}
        </Quote>
      ))}
    </div>
  );
}
