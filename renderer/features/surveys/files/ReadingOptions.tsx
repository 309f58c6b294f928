import { Select } from '@mantine/core';
import {
  answerMapSchema,
  type AnswerMap,
  type AnswerPreview,
} from '../../../../shared/features/surveys/answer-map.schema.ts';
import { dateOrders, delimiters, encodings } from '../../../parts/reading-choices.ts';
import { Card } from '../../../ui/Card.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import styles from './ImportAnswers.module.css';

type Props = {
  readonly map: AnswerMap;
  readonly preview: AnswerPreview | null;
  readonly onLook: (map: AnswerMap) => void;
};

const { encoding: encodingSchema, dateOrder: orderSchema } = answerMapSchema.shape;

/** How the file is read; found out by itself, and asked only where the file does not say. */
export function ReadingOptions({ map, preview, onLook }: Props) {
  const isOpen = preview?.openDate != null && map.dateOrder === null;
  return (
    <Card title="How it is read">
      <div className={styles.fields}>
        <Select
          label="Characters"
          clearable
          placeholder="as the file shows"
          data={encodings}
          value={map.encoding}
          onChange={(value) => onLook({ ...map, encoding: encodingSchema.parse(value) })}
        />
        <Select
          label="Cells are parted by"
          clearable
          placeholder="as the file shows"
          data={delimiters}
          value={map.delimiter}
          onChange={(value) => onLook({ ...map, delimiter: value })}
        />
        <Select
          label="Dates like 03/06/2026"
          clearable
          placeholder={isOpen ? 'the file does not say' : 'as the file shows'}
          error={isOpen ? `${preview.openDate} can be read in two ways` : null}
          data={dateOrders}
          value={map.dateOrder}
          onChange={(value) => onLook({ ...map, dateOrder: orderSchema.parse(value) })}
        />
        {preview === null || preview.hasDates ? null : (
          <DayField
            label="The day these were answered"
            hint="The file does not say. Left empty, it is today."
            value={map.answeredOn}
            onChange={(answeredOn) => onLook({ ...map, answeredOn })}
          />
        )}
      </div>
    </Card>
  );
}
