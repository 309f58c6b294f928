/* oxlint-disable jsx-a11y/control-has-associated-label -- a box on paper is labelled by the row and column it stands in */
import type { ReactNode } from 'react';
import { scaleOf } from '../../../../../shared/features/surveys/definition.rules.ts';
import {
  otherOption,
  type Question,
  type SurveyText,
} from '../../../../../shared/features/surveys/definition.schema.ts';
import type { AnswerWords } from '../../../../parts/questions/words/answer-words.ts';
import styles from './Paper.module.css';

type Props = {
  readonly question: Question;
  readonly say: (text: SurveyText) => string;
  readonly words: AnswerWords;
  /** Where an answer leads, in words; null where the next question follows. */
  readonly leads: (answer: string) => string | null;
};

/** Where a pen answers: boxes to tick, lines to write on. */
export function PaperAnswer({ question, say, words, leads }: Props) {
  const box = (id: string, label: ReactNode): ReactNode => (
    <span key={id} className={styles.tick}>
      <span className={styles.box} /> {label}
      {leads(id) === null ? null : <strong className={styles.leads}> → {leads(id)}</strong>}
    </span>
  );
  const scale = scaleOf(question);
  if (scale !== null && 'low' in question) {
    const points = Array.from({ length: scale.to - scale.from + 1 }, (_, index) => scale.from + index);
    return (
      <div className={styles.scale}>
        <span className={styles.scaleEnd}>{say(question.low)}</span>
        {points.map((point) => (
          <span key={point} className={styles.point}>
            <span className={styles.box} />
            {point}
          </span>
        ))}
        <span className={styles.scaleEnd}>{say(question.high)}</span>
      </div>
    );
  }
  switch (question.type) {
    case 'single':
    case 'multiple':
      return (
        <div className={styles.options}>
          {question.options.map(({ id, label }) => box(id, say(label)))}
          {question.other ? (
            <span className={`${styles.tick} ${styles.wide}`}>
              {box(otherOption, `${words.other}:`)} <span className={styles.line} />
            </span>
          ) : null}
        </div>
      );
    case 'yes-no':
      return (
        <div className={styles.row}>
          {box('yes', words.yes)} {box('no', words.no)}
        </div>
      );
    case 'consent':
      return <div className={styles.row}>{box('yes', words.agree)}</div>;
    case 'ranking':
      return (
        <div className={styles.options}>
          {question.options.map(({ id, label }) => (
            <span key={id} className={styles.tick}>
              <span className={styles.blank} /> {say(label)}
            </span>
          ))}
        </div>
      );
    case 'matrix':
      return <PaperMatrix question={question} say={say} words={words} />;
    case 'long-text':
      return (
        <div className={styles.lines}>
          <span className={styles.line} />
          <span className={styles.line} />
          <span className={styles.line} />
          <span className={styles.line} />
        </div>
      );
    case 'short-text':
      return (
        <div className={styles.lines}>
          <span className={styles.line} />
        </div>
      );
    case 'number':
      return (
        <div className={styles.row}>
          <span className={styles.short} /> {say(question.unit)}
        </div>
      );
    case 'date':
      return (
        <div className={styles.row}>
          <span className={styles.blank} /> <span className={styles.blank} /> <span className={styles.short} />
        </div>
      );
    case 'contact':
      return (
        <div className={styles.lines}>
          {question.fields.map(({ field }) => (
            <span key={field} className={styles.labelled}>
              {words[field]} <span className={styles.line} />
            </span>
          ))}
        </div>
      );
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
    case 'statement':
      return null;
  }
}

type MatrixProps = Pick<Props, 'say' | 'words'> & { readonly question: Extract<Question, { type: 'matrix' }> };

function PaperMatrix({ question, say, words }: MatrixProps) {
  const specials = question.specials.map((id) => ({
    id,
    label: id === 'dont-know' ? words.dontKnow : words.preferNot,
  }));
  const columns = [...question.columns.map(({ id, label }) => ({ id, label: say(label) })), ...specials];
  return (
    <table className={styles.matrix}>
      <thead>
        <tr>
          <td aria-hidden="true" />
          {columns.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {question.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{say(row.label)}</th>
            {columns.map(({ id }) => (
              <td key={id}>
                <span className={styles.box} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
