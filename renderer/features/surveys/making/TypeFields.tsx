import { Checkbox, NativeSelect } from '@mantine/core';
import styles from '../../../ui/making/Making.module.css';
import { useEditing } from './editing.ts';
import { Limit } from '../../../ui/making/Limit.tsx';
import { TextPair } from './TextPair.tsx';
import type { FieldsOf } from './type-fields.ts';
import { ContactFields, DateFields, NumberFields, WritingFields } from './WrittenFields.tsx';

/** What only this kind of question has, besides lists of options. */
export function TypeFields({ question, onChange }: FieldsOf) {
  switch (question.type) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
      return <ScaleFields question={question} onChange={onChange} />;
    case 'single':
    case 'multiple':
    case 'ranking':
    case 'matrix':
      return <ChoiceFields question={question} onChange={onChange} />;
    case 'short-text':
    case 'long-text':
      return <WritingFields question={question} onChange={onChange} />;
    case 'number':
      return <NumberFields question={question} onChange={onChange} />;
    case 'date':
      return <DateFields question={question} onChange={onChange} />;
    case 'contact':
      return <ContactFields question={question} onChange={onChange} />;
    case 'yes-no':
    case 'consent':
    case 'statement':
      return null;
  }
}

const looks = { numbers: 'numbers', stars: 'stars', faces: 'faces' } as const;
const scales = [3, 4, 5, 6, 7, 10] as const;

function ScaleFields({ question, onChange }: FieldsOf<'nps' | 'csat' | 'ces' | 'rating'>) {
  const { used } = useEditing();
  return (
    <>
      {question.type === 'rating' || question.type === 'csat' ? (
        <div className={styles.pair}>
          <NativeSelect
            label="Shown as"
            data={Object.keys(looks)}
            value={question.look}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...question, look: value === 'stars' || value === 'faces' ? value : 'numbers' })
            }
          />
          {question.type === 'rating' ? (
            <NativeSelect
              label="Points"
              disabled={used.has(question.id)}
              data={scales.map(String)}
              value={String(question.scale)}
              onChange={({ currentTarget: { value } }) =>
                onChange({ ...question, scale: scales.find((scale) => String(scale) === value) ?? 5 })
              }
            />
          ) : null}
        </div>
      ) : null}
      <div className={styles.pair}>
        <TextPair
          label="Under the lowest"
          text={question.low}
          onChange={(low) => onChange({ ...question, low }, 'low')}
        />
        <TextPair
          label="Under the highest"
          text={question.high}
          onChange={(high) => onChange({ ...question, high }, 'high')}
        />
      </div>
    </>
  );
}

function ChoiceFields({ question, onChange }: FieldsOf<'single' | 'multiple' | 'ranking' | 'matrix'>) {
  return (
    <div className={styles.checks}>
      {question.type === 'single' || question.type === 'multiple' ? (
        <Checkbox
          label="They may write their own"
          checked={question.other}
          onChange={(event) => onChange({ ...question, other: event.currentTarget.checked })}
        />
      ) : null}
      {question.type === 'matrix' ? (
        <Checkbox
          label="Several answers in a row"
          checked={question.pick === 'many'}
          onChange={(event) => onChange({ ...question, pick: event.currentTarget.checked ? 'many' : 'one' })}
        />
      ) : null}
      <Checkbox
        label={question.type === 'matrix' ? 'Shuffle the rows' : 'Shuffle the options'}
        checked={question.shuffle}
        onChange={(event) => onChange({ ...question, shuffle: event.currentTarget.checked })}
      />
      {question.type === 'multiple' ? (
        <>
          <Limit label="At least" value={question.min} most={1000} onChange={(min) => onChange({ ...question, min })} />
          <Limit
            label="At most"
            value={question.max}
            least={1}
            most={1000}
            onChange={(max) => onChange({ ...question, max })}
          />
        </>
      ) : null}
    </div>
  );
}
