import { SegmentedControl, TextInput } from '@mantine/core';
import type { Item } from '../../../../shared/features/checklists/definition.schema.ts';
import { readSeconds, secondsText } from '../../../parts/checklist/given.logic.ts';
import { Field } from '../../../ui/Field.tsx';
import styles from '../../../ui/making/Making.module.css';
import { ClaimFields } from './ClaimFields.tsx';
import { ThresholdFields } from './ThresholdFields.tsx';
import { ValueField } from './ValueField.tsx';

type Props = { readonly item: Item; readonly onChange: (item: Item, tag?: string) => void };

/** What only this kind of item has, besides options. */
export function TypeFields({ item, onChange }: Props) {
  switch (item.type) {
    case 'yes-no':
      return (
        <Field label="Which answer is good">
          {(id) => (
            <div id={id}>
              <SegmentedControl
                size="sm"
                aria-label="Which answer is good"
                data={[
                  { value: 'yes', label: 'Yes' },
                  { value: 'no', label: 'No' },
                ]}
                value={item.good}
                onChange={(good) => onChange({ ...item, good: good === 'no' ? 'no' : 'yes' })}
              />
            </div>
          )}
        </Field>
      );
    case 'scale':
      return <ScaleFields key={item.id} item={item} onChange={onChange} />;
    case 'number':
      return (
        <>
          <TextInput
            size="sm"
            label="What is counted (can stay empty)"
            placeholder="rings"
            maxLength={40}
            className={styles.limit ?? ''}
            value={item.unit}
            onChange={(event) => onChange({ ...item, unit: event.currentTarget.value }, 'unit')}
          />
          <ThresholdFields key={item.id} item={item} onChange={onChange} unit={item.unit} />
        </>
      );
    case 'time':
      return (
        <ThresholdFields
          key={item.id}
          item={item}
          onChange={onChange}
          unit="m:ss"
          read={readSeconds}
          write={secondsText}
        />
      );
    case 'claim':
      return <ClaimFields item={item} onChange={onChange} />;
    case 'choice':
    case 'multiple':
    case 'text':
    case 'photo':
    case 'date':
      return null;
  }
}

type ScaleProps = {
  readonly item: Extract<Item, { type: 'scale' }>;
  readonly onChange: (item: Item, tag?: string) => void;
};

/** As far as a scale reaches (definition.schema.ts). */
const farthest = 100;
const isPoint = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && Math.abs(value) <= farthest;

function ScaleFields({ item, onChange }: ScaleProps) {
  return (
    <div className={styles.pair}>
      <ValueField
        label="From"
        value={item.from}
        onChange={(from) => isPoint(from) && onChange({ ...item, from }, 'from')}
      />
      <TextInput
        size="sm"
        label="which means"
        placeholder="Never"
        maxLength={500}
        value={item.low}
        onChange={(event) => onChange({ ...item, low: event.currentTarget.value }, 'low')}
      />
      <ValueField label="To" value={item.to} onChange={(to) => isPoint(to) && onChange({ ...item, to }, 'to')} />
      <TextInput
        size="sm"
        label="which means"
        placeholder="Always"
        maxLength={500}
        value={item.high}
        onChange={(event) => onChange({ ...item, high: event.currentTarget.value }, 'high')}
      />
    </div>
  );
}
