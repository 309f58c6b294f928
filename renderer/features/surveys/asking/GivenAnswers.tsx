import type { Answers } from '../../../../shared/features/surveys/answers.schema.ts';
import { listQuestions, textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import type { Definition } from '../../../../shared/features/surveys/definition.schema.ts';
import { numberQuestions } from '../../../../shared/features/surveys/text-check.rules.ts';
import styles from './Asking.module.css';
import { wordsOf } from './answer-text.logic.ts';

type Props = { readonly definition: Definition; readonly answers: Answers; readonly language: string };

/** Questions as they were asked, with what was answered in words; what was not asked is left out. */
export function GivenAnswers({ definition, answers, language }: Props) {
  const numbers = numberQuestions(definition);
  const shown = listQuestions(definition).filter(({ id }) => answers[id] !== undefined);
  return (
    <dl className={styles.answers} lang={language}>
      {shown.map((question) => {
        const answer = answers[question.id];
        return (
          <div key={question.id} className={styles.answered}>
            <dt>
              {numbers.get(question.id)}. {textIn(question.title, language, definition.languages)}
            </dt>
            <dd className={answer === null ? styles.none : undefined}>{wordsOf(question, answer, language)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
