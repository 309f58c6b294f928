import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../../../shared/ids.ts';
import { findScore } from '../../../../shared/features/surveys/record.rules.ts';
import { HistoryCard } from '../../../parts/HistoryCard.tsx';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { RelativeTime } from '../../../ui/DateText.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../../ui/screen.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { channelWords, moodWords } from '../reading/reading-words.ts';
import styles from './Asking.module.css';
import { CorrectForm } from './CorrectForm.tsx';
import { FavourCard } from './FavourCard.tsx';
import { FollowUpCard } from './FollowUpCard.tsx';
import { GivenAnswers } from './GivenAnswers.tsx';
import { ResponseFacts } from './ResponseFacts.tsx';
import type { ResponsePage } from './response-page.ts';

/** What one person answered, and what came of it. */
export function ResponseScreen({ id }: RecordScreen<Id<'Response'>>) {
  const { data, error } = useQuery(orpc.surveys.getResponse.queryOptions({ input: { id } }));
  if (error !== null) return <PageFrame title="These answers can’t be shown" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Answers" purpose="Reading…" />;
  return <Page response={data} />;
}

function Page({ response }: { readonly response: ResponsePage }) {
  const [isCorrecting, setIsCorrecting] = useState(false);
  useShortcut('E', 'Correct the answers', () => setIsCorrecting(true));
  return (
    <PageFrame
      title={titleOf(response)}
      purpose={
        <>
          <RecordLink to={`/surveys/${response.surveyId}?tab=responses`}>{response.surveyTitle}</RecordLink> ·{' '}
          {channelWords[response.channel]} · <RelativeTime at={response.answeredAt} />
        </>
      }
      action={
        <Button variant="default" onClick={() => setIsCorrecting(true)}>
          Correct the answers
        </Button>
      }
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          {response.setAside === null ? null : (
            <p className={styles.guard}>Not counted: {response.setAside}. It stays here and can be counted again.</p>
          )}
          <Card title="What they answered">
            <GivenAnswers
              definition={response.versionAsked.definition}
              answers={response.answers}
              language={response.language}
            />
          </Card>
        </div>
        <div className={styles.column}>
          <FollowUpCard response={response} />
          {response.mood === 'happy' && response.customerId !== null ? <FavourCard response={response} /> : null}
          <Card title="What is known">
            <ResponseFacts response={response} />
          </Card>
          <HistoryCard record="response" id={response.id} />
        </div>
      </div>
      <Dialog title="Correct the answers" isOpen={isCorrecting} onClose={() => setIsCorrecting(false)} width={760}>
        <CorrectForm response={response} onDone={() => setIsCorrecting(false)} />
      </Dialog>
    </PageFrame>
  );
}

function titleOf({ customerName, mood, answers, versionAsked, isComplete }: ResponsePage): string {
  const who = customerName ?? 'Somebody';
  if (!isComplete && mood === 'not-known') return `${who} answered part of it`;
  const score = findScore(versionAsked.definition, answers);
  if (score === null) return `${who} answered`;
  return mood === 'so-so' ? `${who} gave ${score}` : `${who} gave ${score} and is ${moodWords[mood]}`;
}
