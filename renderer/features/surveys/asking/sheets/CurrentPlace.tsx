import { useEffect, useRef } from 'react';
import type { Answer, Answers } from '../../../../../shared/features/surveys/answers.schema.ts';
import { otherOption } from '../../../../../shared/features/surveys/definition.schema.ts';
import { picksIn, toPicks } from '../../../../parts/questions/answer-shape.logic.ts';
import { QuestionInput } from '../../../../parts/questions/QuestionInput.tsx';
import { KeyHint } from '../../../../ui/KeyHint.tsx';
import { chosenAt, isTyped, listKeyChoices, takesSeveral, type Place } from './sheet-keys.logic.ts';
import styles from './Sheets.module.css';

type Props = {
  readonly place: Place;
  readonly answers: Answers;
  readonly language: string;
  readonly languages: readonly string[];
  /** The id of the question's words. */
  readonly labelledBy: string;
  readonly onTake: (id: string) => void;
  readonly onAnswer: (answer: Answer | null) => void;
};

/** What can be keyed at this question, each answer with its key; a text has a field. */
export function CurrentPlace({ place, answers, language, languages, labelledBy, onTake, onAnswer }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = box.current?.querySelector<HTMLElement>('input, textarea');
    (field ?? box.current?.closest('section'))?.focus({ preventScroll: true });
    box.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { question } = place;
  const answer = answers[question.id] ?? null;
  const chosen = chosenAt(place, answers);
  const { pick, other } = picksIn(answer);
  if (isTyped(place))
    return (
      <div ref={box} className={styles.typed}>
        <QuestionInput
          question={question}
          answer={answer}
          onChange={onAnswer}
          language={language}
          languages={languages}
          labelledBy={labelledBy}
        />
      </div>
    );
  return (
    <div ref={box}>
      <div className={styles.choices}>
        {listKeyChoices(place, language).map(({ key, id, label }) => (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            className={styles.choice}
            aria-pressed={chosen.includes(id)}
            onClick={() => onTake(id)}
          >
            {key === '' || key === label ? null : <KeyHint keys={key} />} {label}
          </button>
        ))}
      </div>
      {pick.includes(otherOption) ? (
        <input
          className={styles.other}
          aria-label="What they wrote"
          placeholder="What they wrote, then Enter"
          autoFocus
          maxLength={1000}
          value={other}
          onChange={(event) => onAnswer(toPicks(pick, event.currentTarget.value))}
        />
      ) : null}
      {takesSeveral(place) ? (
        <p className={styles.hint}>
          {question.type === 'ranking' ? 'In their order, best first.' : 'Every one that is ticked.'} Enter goes on.
        </p>
      ) : null}
    </div>
  );
}
