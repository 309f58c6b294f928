import { useEffect, useRef, useState } from 'react';
import type { Answer, Answers } from '../../../../../shared/features/surveys/answers.schema.ts';
import { textIn } from '../../../../../shared/features/surveys/definition.rules.ts';
import { answerWords, fillIn } from '../../../../parts/questions/answer-words.logic.ts';
import { faultSentence } from '../../../../parts/questions/fault-words.logic.ts';
import { QuestionInput } from '../../../../parts/questions/QuestionInput.tsx';
import { usePipes } from '../../../../parts/questions/use-pipes.ts';
import styles from './Kiosk.module.css';
import { isSaidByOneTouch, listSteps, type Run } from './kiosk.logic.ts';
import { useGoingOn } from './use-going-on.ts';

type Props = {
  readonly run: Extract<Run, { stage: 'asking' }>;
  readonly businessName: string;
  /** Set where the survey is this one question, and there is no start to go back to. */
  readonly isAlone: boolean;
  readonly onAnswers: (answers: Answers) => void;
  /** Goes to another question. */
  readonly onGo: (questionId: string) => void;
  readonly onStartAgain: () => void;
  readonly onDone: () => void;
};

/** One question. A touch that says it all leads on by itself; the keyboard says when. */
export function QuestionStage({ run, businessName, isAlone, onAnswers, onGo, onStartAgain, onDone }: Props) {
  const { definition } = run.version;
  const { answers, language, id } = run;
  const words = answerWords(language);
  const box = useRef<HTMLElement>(null);
  const [isTried, setIsTried] = useState(false);
  const pipe = usePipes(definition, answers, language, nobodyOf(businessName));
  const steps = listSteps(definition, answers, id);
  const index = Math.max(
    0,
    steps.findIndex(({ question }) => question.id === run.at),
  );
  const step = steps[index];
  const question = step?.question;
  const previous = steps[index - 1]?.question.id;
  const following = steps[index + 1]?.question.id;

  const next = (): void => {
    const isWrong = question !== undefined && faultSentence(question, answers[question.id], language) !== null;
    setIsTried(isWrong);
    if (isWrong) return;
    if (following === undefined) onDone();
    else onGo(following);
  };
  const { saidByTouch } = useGoingOn(next);
  useEffect(() => box.current?.querySelector<HTMLElement>('h1')?.focus(), []);

  if (step === undefined || question === undefined) return null;
  const change = (answer: Answer | null): void => {
    onAnswers({ ...answers, [question.id]: answer });
    saidByTouch(isSaidByOneTouch(question, answer));
  };
  const section = step.sectionTitle === null ? '' : pipe(textIn(step.sectionTitle, language, definition.languages));
  const goBack = previous === undefined ? onStartAgain : () => onGo(previous);
  return (
    <>
      <main ref={box} className={styles.main}>
        <div className={styles.column}>
          {section === '' ? null : <p className={styles.section}>{section}</p>}
          <QuestionInput
            question={question}
            answer={answers[question.id]}
            onChange={change}
            language={language}
            languages={definition.languages}
            size="kiosk"
            heading="h1"
            hearsPage
            seed={id}
            pipe={pipe}
            error={isTried ? faultSentence(question, answers[question.id], language) : null}
          />
        </div>
      </main>
      <footer className={styles.foot}>
        {isAlone ? (
          <span />
        ) : (
          <button type="button" className={styles.back} onClick={goBack}>
            {words.back}
          </button>
        )}
        {steps.length > 1 ? <span className={styles.step}>{fillIn(words.step, index + 1, steps.length)}</span> : null}
        <button type="button" className={styles.next} onClick={next}>
          {following === undefined ? words.send : words.next}
        </button>
      </footer>
    </>
  );
}

/** On a counter nobody knows who answers. */
const nobodyOf = (businessName: string) => ({ businessName, customer: null });
