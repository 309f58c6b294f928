import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ResultsFilter } from '../../../../shared/features/surveys/responses.schema.ts';
import type { SurveyId } from '../../../../shared/ids.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import styles from './Results.module.css';
import { sinceSentences } from './results.logic.ts';

type Props = { readonly surveyId: SurveyId; readonly filter: ResultsFilter };

/** What was done about those who were unhappy. */
export function SinceCard({ surveyId, filter }: Props) {
  const { locale } = useFrameSettings();
  const { data, error } = useQuery(
    orpc.surveys.since.queryOptions({ input: { surveyId, ...filter }, placeholderData: keepPreviousData }),
  );
  return (
    <Card title="What happened since">
      {error === null ? null : <p>{toSentence(error)}</p>}
      {data === undefined ? null : (
        <>
          {sinceSentences(data, locale).map((sentence) => (
            <p key={sentence} className="soft">
              {sentence}
            </p>
          ))}
          {data.opened === 0 ? null : (
            <p className={`${styles.more} not-on-paper`}>
              <RecordLink to="/actions">open the actions</RecordLink>
            </p>
          )}
        </>
      )}
    </Card>
  );
}
