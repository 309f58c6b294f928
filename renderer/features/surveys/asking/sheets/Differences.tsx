import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Answers } from '../../../../../shared/features/surveys/answers.schema.ts';
import { findQuestion, textIn } from '../../../../../shared/features/surveys/definition.rules.ts';
import type { Id } from '../../../../../shared/ids.ts';
import { orpc } from '../../../../rpc/client.ts';
import { newId } from '../../../../rpc/new-id.ts';
import { toSentence } from '../../../../rpc/sentences.ts';
import { Form } from '../../../../ui/Form.tsx';
import { wordsOf } from '../answer-text.logic.ts';
import styles from './Sheets.module.css';

type Props = {
  readonly surveyId: Id<'Survey'>;
  readonly sheet: number;
  readonly id: Id<'Response'>;
  readonly differing: readonly string[];
  /** What was keyed the second time. */
  readonly again: Answers;
  readonly language: string;
  readonly onDone: () => void;
};

type Turn = 'first' | 'again';

/** What two people keyed differently, side by side; the paper decides. */
export function Differences({ surveyId, sheet, id, differing, again, language, onDone }: Props) {
  const name = useId();
  const { data } = useQuery(orpc.surveys.getResponse.queryOptions({ input: { id } }));
  const correct = useMutation(orpc.surveys.correct.mutationOptions());
  const compare = useMutation(orpc.surveys.compareSheet.mutationOptions());
  const [chosen, setChosen] = useState<Readonly<Record<string, Turn>>>({});
  const [isTried, setIsTried] = useState(false);
  if (data === undefined) return <p className="soft">Reading…</p>;
  const { definition } = data.versionAsked;
  const failure = correct.error ?? compare.error;
  const save = (): void => {
    setIsTried(true);
    if (differing.some((question) => chosen[question] === undefined)) return;
    const right = (question: string) =>
      (chosen[question] === 'again' ? again[question] : data.answers[question]) ?? null;
    const answers: Answers = { ...data.answers, ...Object.fromEntries(differing.map((one) => [one, right(one)])) };
    // Then the sheet agrees with what was just decided, and counts as checked.
    const check = (): void => compare.mutate({ commandId: newId(), surveyId, sheet, answers }, { onSuccess: onDone });
    correct.mutate({ commandId: newId(), id, answers }, { onSuccess: check });
  };
  return (
    <Form
      verb="This is what the paper says"
      onSubmit={save}
      isBusy={correct.isPending || compare.isPending}
      problem={failure === null ? null : toSentence(failure)}
    >
      <p className="soft">Look at the paper and choose what it says.</p>
      {differing.map((questionId, index) => {
        const question = findQuestion(definition, questionId);
        if (question === null) return null;
        const options = [
          { turn: 'first' as const, label: 'The first time', answer: data.answers[questionId] },
          { turn: 'again' as const, label: 'Now', answer: again[questionId] },
        ];
        return (
          <fieldset key={questionId} className={styles.difference}>
            <legend>{textIn(question.title, language, definition.languages)}</legend>
            {options.map(({ turn, label, answer }) => (
              <label key={turn} className={styles.side}>
                <input
                  type="radio"
                  name={`${name} ${questionId}`}
                  autoFocus={index === 0 && turn === 'first'}
                  checked={chosen[questionId] === turn}
                  onChange={() => setChosen({ ...chosen, [questionId]: turn })}
                />
                <span>
                  <span className="soft small">{label}</span>
                  <br />
                  {wordsOf(question, answer, language)}
                </span>
              </label>
            ))}
            {isTried && chosen[questionId] === undefined ? (
              <p className={styles.failed} role="alert">
                Choose what the paper says.
              </p>
            ) : null}
          </fieldset>
        );
      })}
    </Form>
  );
}
