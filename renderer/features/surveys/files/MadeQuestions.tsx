/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by keyboard */
import { Select } from '@mantine/core';
import {
  fileQuestionTypes,
  type AnswerMap,
  type AnswerPreview,
} from '../../../../shared/features/surveys/answer-map.schema.ts';
import { textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import { Card } from '../../../ui/Card.tsx';
import styles from './ImportAnswers.module.css';
import { typeWords, withType } from './import-answers.logic.ts';

type Props = {
  readonly preview: AnswerPreview;
  readonly map: AnswerMap;
  readonly isBusy: boolean;
  readonly onLook: (map: AnswerMap) => void;
};

const types = fileQuestionTypes.map((type) => ({ value: type, label: typeWords[type] }));

/** The questions of the survey that is made of the file, what each was taken for, and why. */
export function MadeQuestions({ preview, map, isBusy, onLook }: Props) {
  return (
    <Card title="The survey this makes" count={preview.questions.length}>
      <p className="soft">Taken from the wording and from what the cells hold. Change what is wrong.</p>
      <section className={styles.scroll} aria-label="Questions this makes" tabIndex={0}>
        <table className={styles.columns}>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Taken for</th>
            </tr>
          </thead>
          <tbody>
            {preview.questions.map((question) => (
              <tr key={question.id}>
                <td>
                  <div className={styles.name}>{textIn(question.title, '')}</div>
                  {preview.proposed
                    .filter((one) => one.question === question.id)
                    .map(({ what }) => (
                      <div key={what} className="soft small">
                        {what}
                      </div>
                    ))}
                </td>
                <td>
                  <Select
                    aria-label={`What ${textIn(question.title, '')} is taken for`}
                    allowDeselect={false}
                    disabled={isBusy}
                    data={types}
                    value={question.type}
                    onChange={(value) => {
                      const type = fileQuestionTypes.find((one) => one === value);
                      if (type !== undefined) onLook(withType(map, question, type));
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}
