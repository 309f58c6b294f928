import { Select } from '@mantine/core';
import type { Item } from '../../../../shared/features/checklists/definition.schema.ts';
import styles from '../../../ui/making/Making.module.css';
import { ValueField } from './ValueField.tsx';

type Measured = Extract<Item, { goodAt: number }>;

type Props = {
  readonly item: Measured;
  readonly onChange: (item: Measured, tag?: string) => void;
  readonly unit: string;
  readonly read?: (typed: string) => number | null;
  readonly write?: (value: number) => string;
};

/** From where on a measured value is good, and fair; what is neither is bad. */
export function ThresholdFields({ item, onChange, unit, ...reading }: Props) {
  const isMore = item.better === 'more';
  const mark = isMore ? 'or more' : 'or less';
  return (
    <div className={styles.pair}>
      <Select
        size="sm"
        label="Better is"
        allowDeselect={false}
        data={[
          { value: 'more', label: 'more' },
          { value: 'less', label: 'less' },
        ]}
        value={item.better}
        onChange={(better) => onChange({ ...item, better: better === 'less' ? 'less' : 'more' })}
      />
      <ValueField
        {...reading}
        label={`Good at … ${mark}`}
        unit={unit}
        value={item.goodAt}
        onChange={(goodAt) => goodAt !== null && onChange({ ...item, goodAt }, 'goodAt')}
      />
      <ValueField
        {...reading}
        label={`Fair at … ${mark}`}
        hint="earns half; can stay empty"
        unit={unit}
        canBeEmpty
        value={item.fairAt}
        onChange={(fairAt) => onChange({ ...item, fairAt }, 'fairAt')}
      />
    </div>
  );
}
