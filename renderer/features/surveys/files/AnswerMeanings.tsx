import { Select } from '@mantine/core';
import type { AnswerMap, AnswerPreview } from '../../../../shared/features/surveys/answer-map.schema.ts';
import { textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import { Card } from '../../../ui/Card.tsx';
import { countText, plural } from '../../../ui/format.ts';
import { useReader } from '../../../ui/use-reader.ts';
import styles from './ImportAnswers.module.css';
import { listMeaningChoices, mapName, withMeaning } from './import-answers.logic.ts';

type Props = {
  readonly preview: AnswerPreview;
  readonly map: AnswerMap;
  readonly onChange: (map: AnswerMap) => void;
};

/** Texts that stand for none of the answers, such as the end of a scale in words: nobody guesses what they mean. */
export function AnswerMeanings({ preview, map, onChange }: Props) {
  const { locale } = useReader();
  if (preview.unmatched.length === 0) return null;
  return (
    <Card title="What these texts mean" count={preview.unmatched.length}>
      <p className="soft">Rows with a text that means nothing yet are left out, and listed with their line.</p>
      <div className={styles.values}>
        {preview.unmatched.map(({ question: id, text, rows }) => {
          const question = preview.questions.find((one) => one.id === id);
          if (question === undefined) return null;
          const title = textIn(question.title, '');
          return (
            <div key={`${id} ${text}`} className={styles.value}>
              <div>
                <div>
                  “{text}” <span className="soft small">{`in ${countText(rows, locale)} ${plural(rows, 'row')}`}</span>
                </div>
                <div className="soft small">{title}</div>
              </div>
              <Select
                aria-label={`What ${text} means for ${title}`}
                placeholder="not said yet"
                clearable
                searchable
                data={listMeaningChoices(question)}
                value={map.values[mapName(question)]?.[text] ?? null}
                onChange={(meaning) => onChange(withMeaning(map, question, text, meaning))}
              />
            </div>
          );
        })}
      </div>
    </Card>
  );
}
