import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { answerWords } from '../../../../parts/questions/answer-words.logic.ts';
import { orpc } from '../../../../rpc/client.ts';
import { newId } from '../../../../rpc/new-id.ts';
import { toSentence } from '../../../../rpc/sentences.ts';
import { removeAllDrafts } from '../../../../ui/drafts.ts';
import { useReader } from '../../../../ui/use-reader.ts';
import { kioskSettingsSchema } from '../../../../../shared/features/surveys/surveys.schema.ts';
import { hasAnswer } from '../../../../../shared/features/surveys/record.rules.ts';
import { isOpenAt, startsWithQuestion, type Run } from './kiosk.logic.ts';
import { KioskFrame } from './KioskFrame.tsx';
import { QuestionStage } from './QuestionStage.tsx';
import { ClosedStage, NotReadyStage, StartStage, ThanksStage } from './QuietStages.tsx';
import { StillThere } from './StillThere.tsx';
import { useIdle } from './use-idle.ts';
import { useKeptAnswers } from './use-kept-answers.ts';

/** How often the tablet looks whether it is to ask something else, or in another way. */
const lookAgainMs = 15_000;
const usual = kioskSettingsSchema.parse({});

/** Who is signed in, and what the kiosk asks. */
function isOfKiosk([path]: readonly unknown[]): boolean {
  return Array.isArray(path) && (path[0] === 'session' || path[1] === 'getKiosk');
}

type Props = {
  /** The pad for a PIN, which is the only way out. */
  readonly renderExit: (onCancel: () => void) => ReactNode;
};

/** The tablet on the counter: one question at a time, for one customer after another. */
export function KioskScreen({ renderExit }: Props) {
  const { data, error, refetch } = useQuery(
    orpc.surveys.getKiosk.queryOptions({ input: {}, refetchInterval: lookAgainMs }),
  );
  const queryClient = useQueryClient();
  const { timeZone, now } = useReader();
  const keep = useKeptAnswers();
  const [run, setRun] = useState<Run>({ stage: 'start' });
  const [isLeaving, setIsLeaving] = useState(false);
  const settings = data?.kiosk.settings ?? usual;
  const version = data?.version ?? null;

  const toStart = useCallback(() => {
    setRun({ stage: 'start' });
    setIsLeaving(false);
    void refetch();
  }, [refetch]);
  const end = useCallback(() => {
    if (run.stage === 'asking' && hasAnswer(run.answers)) {
      const { id, answers, language } = run;
      keep({ commandId: newId(), id, versionId: run.version.id, answers, language, isComplete: false });
    }
    toStart();
  }, [run, keep, toStart]);
  const isOpen = isOpenAt(settings.hours, now, timeZone);
  // A question that stands there by itself waits for the next customer; nothing needs to be taken away.
  const isWaiting = run.stage === 'asking' && startsWithQuestion(run.version.definition) && !hasAnswer(run.answers);
  const isIdleOn = isLeaving || (run.stage === 'asking' && !isWaiting);
  const idle = useIdle(isIdleOn, settings.idleSeconds, settings.countdownSeconds, end);

  useEffect(() => {
    // What the manager who started it had read and typed is nothing for a counter.
    removeAllDrafts();
    queryClient.removeQueries({ predicate: ({ queryKey }) => !isOfKiosk(queryKey) });
  }, [queryClient]);
  const isThanking = run.stage === 'thanks';
  useEffect(() => {
    if (!isThanking) return undefined;
    const timer = setTimeout(toStart, settings.thanksSeconds * 1000);
    return () => clearTimeout(timer);
  }, [isThanking, settings.thanksSeconds, toStart]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey && event.shiftKey && event.key.toLowerCase() === 'x') {
        event.preventDefault();
        setIsLeaving(true);
      }
      if (event.key === 'Escape') setIsLeaving(false);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  if (isLeaving) return renderExit(() => setIsLeaving(false));
  const begin = (language: string): void => {
    if (version === null) return;
    setRun({ stage: 'asking', id: newId<'Response'>(), version, language, answers: {}, at: null });
  };
  const isAlone = version !== null && isOpen && startsWithQuestion(version.definition);
  if (run.stage === 'start' && isAlone) begin(version.definition.languages[0] ?? 'en');
  if (isWaiting && (!isOpen || run.version.id !== version?.id)) setRun({ stage: 'start' });

  const language = run.stage === 'start' ? (version?.definition.languages[0] ?? 'en') : run.language;
  return (
    <KioskFrame brand={data?.businessName ?? ''} language={language} onLeave={() => setIsLeaving(true)}>
      {run.stage === 'asking' ? (
        <QuestionStage
          key={`${run.id} ${run.at ?? ''}`}
          run={run}
          businessName={data?.businessName ?? ''}
          isAlone={startsWithQuestion(run.version.definition)}
          onAnswers={(answers) => setRun({ ...run, answers })}
          onGo={(at) => setRun({ ...run, at })}
          onStartAgain={end}
          onDone={() => {
            const { id, answers } = run;
            keep({ commandId: newId(), id, versionId: run.version.id, answers, language, isComplete: true });
            setRun({ stage: 'thanks', version: run.version, language });
          }}
        />
      ) : null}
      {run.stage === 'thanks' ? (
        <ThanksStage definition={run.version.definition} language={language} onTouch={toStart} />
      ) : null}
      {run.stage === 'start' && !isOpen ? <ClosedStage hours={settings.hours} language={language} /> : null}
      {run.stage === 'start' && isOpen && version === null && (data !== undefined || error !== null) ? (
        <NotReadyStage sentence={error === null ? null : toSentence(error)} />
      ) : null}
      {run.stage === 'start' && isOpen && version !== null ? (
        <StartStage definition={version.definition} businessName={data?.businessName ?? ''} onBegin={begin} />
      ) : null}
      {idle.left === null ? null : (
        <StillThere words={answerWords(language)} left={idle.left} onStay={idle.stay} onEnd={end} />
      )}
    </KioskFrame>
  );
}
