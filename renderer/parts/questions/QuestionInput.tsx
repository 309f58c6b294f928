import { useId } from 'react';
import type { Answer } from '../../../shared/features/surveys/answers.schema.ts';
import { isClosed, textIn } from '../../../shared/features/surveys/definition.rules.ts';
import type { Question, SurveyText } from '../../../shared/features/surveys/definition.schema.ts';
import { canClear, isClearable, specialIn } from './answer-shape.logic.ts';
import { answerWords, directionOf } from './answer-words.logic.ts';
import type { BoxProps } from './box-props.ts';
import { ChoiceBox } from './ChoiceBox.tsx';
import { MatrixBox } from './MatrixBox.tsx';
import styles from './Questions.module.css';
import { RankBox } from './RankBox.tsx';
import { ScaleBox } from './ScaleBox.tsx';
import { specialWord } from './special-words.logic.ts';
import { ContactBox, DateBox, NumberBox, TextBox } from './TextBox.tsx';
import { ConsentBox, YesNoBox } from './YesNoBox.tsx';

export type QuestionInputProps = {
  readonly question: Question;
  /** Null or left out: not answered. */
  readonly answer: Answer | null | undefined;
  readonly onChange: (answer: Answer | null) => void;
  readonly language: string;
  /** The survey's languages, in which a text missing in `language` is looked for. */
  readonly languages: readonly string[];
  /** As it stands before the question. */
  readonly number?: number | undefined;
  /** `kiosk`: larger, and every target 44 px or more. */
  readonly size?: 'page' | 'kiosk';
  readonly error?: string | null | undefined;
  /** Puts names and earlier answers into a text. */
  readonly pipe?: ((text: string) => string) | undefined;
  /** The response's id: shuffled options stay in one order for it. */
  readonly seed?: string;
  /** Set where the question stands alone on the page: digits are then heard wherever the focus is. */
  readonly hearsPage?: boolean;
  readonly heading?: 'h1' | 'h2' | 'h3';
  /** The id of the question's words where they stand elsewhere; then only what is answered is drawn. */
  readonly labelledBy?: string | undefined;
};

/** One question of any type, answered by mouse, touch or keyboard. Asks nothing of the engine. */
export function QuestionInput(props: QuestionInputProps) {
  const { question, language, languages, number, size = 'page', error, pipe, heading: Heading = 'h3' } = props;
  const { answer = null, onChange, seed = '', hearsPage = false } = props;
  const id = useId();
  const words = answerWords(language);
  const say = (text: SurveyText): string => {
    const said = textIn(text, language, languages);
    return pipe === undefined ? said : pipe(said);
  };
  const isBare = props.labelledBy !== undefined;
  const help = isBare ? '' : say(question.help);
  const hasError = error != null && error !== '';
  const describedBy = [help === '' ? '' : `${id}help`, hasError ? `${id}error` : ''].filter(Boolean).join(' ');
  // On a kiosk its place is kept free, so that a touch moves nothing under the finger.
  const hasClear = size === 'kiosk' ? isClearable(question) : canClear(question, answer);
  const special = specialIn(answer);
  const specials = isClosed(question) && question.type !== 'matrix' ? question.specials : [];
  return (
    <div
      className={size === 'kiosk' ? `${styles.question} ${styles.kiosk}` : styles.question}
      dir={directionOf(language)}
      lang={language}
      data-question={question.id}
    >
      {isBare ? null : (
        <Heading className={styles.title} id={`${id}title`} tabIndex={-1}>
          {number === undefined ? null : <span className={styles.number}>{number}. </span>}
          {say(question.title)}
          {question.required ? <span className={styles.needed}> · {words.needed}</span> : null}
        </Heading>
      )}
      {help === '' ? null : (
        <p className={styles.help} id={`${id}help`}>
          {help}
        </p>
      )}
      <Box
        box={{
          answer,
          onChange,
          say,
          words,
          seed,
          labelledBy: props.labelledBy ?? `${id}title`,
          describedBy: describedBy === '' ? undefined : describedBy,
          hasError,
        }}
        question={question}
        hearsPage={hearsPage}
      />
      {specials.length === 0 && !hasClear ? null : (
        <div className={styles.specials}>
          {specials.map((one) => (
            <button
              key={one}
              type="button"
              className={styles.special}
              aria-pressed={one === special}
              onClick={() => onChange(one === special ? null : { special: one })}
            >
              {specialWord(one, words)}
            </button>
          ))}
          {hasClear ? (
            <button
              type="button"
              className={canClear(question, answer) ? styles.clear : `${styles.clear} ${styles.kept}`}
              onClick={() => onChange(null)}
            >
              {words.clear}
            </button>
          ) : null}
        </div>
      )}
      {hasError ? (
        <p className={styles.error} id={`${id}error`} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}

type Common = Omit<BoxProps<'statement'>, 'question'>;
type BoxSwitch = { readonly box: Common; readonly question: Question; readonly hearsPage: boolean };

function Box({ box, question, hearsPage }: BoxSwitch) {
  switch (question.type) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
      return <ScaleBox {...box} question={question} hearsPage={hearsPage} />;
    case 'single':
    case 'multiple':
      return <ChoiceBox {...box} question={question} hearsPage={hearsPage} />;
    case 'yes-no':
      return <YesNoBox {...box} question={question} hearsPage={hearsPage} />;
    case 'ranking':
      return <RankBox {...box} question={question} />;
    case 'matrix':
      return <MatrixBox {...box} question={question} />;
    case 'short-text':
    case 'long-text':
      return <TextBox {...box} question={question} />;
    case 'number':
      return <NumberBox {...box} question={question} />;
    case 'date':
      return <DateBox {...box} question={question} />;
    case 'consent':
      return <ConsentBox {...box} question={question} />;
    case 'contact':
      return <ContactBox {...box} question={question} />;
    case 'statement':
      return null;
  }
}
