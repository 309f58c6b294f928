import { Checkbox, Select } from '@mantine/core';
import type { ScoredItem } from '../../../../shared/features/checklists/definition.schema.ts';
import styles from '../../../ui/making/Making.module.css';
import { ValueField } from './ValueField.tsx';

type Props = { readonly item: ScoredItem; readonly onChange: (item: ScoredItem, tag?: string) => void };

/** What a scored item weighs, what failing it does, and what a bad answer asks for. */
export function ScoredFields({ item, onChange }: Props) {
  const { note, photo } = item.badNeeds;
  return (
    <>
      <div className={styles.pair}>
        <ValueField
          key={`${item.id} weight`}
          label="Weight"
          hint="0 asks without scoring"
          value={item.weight}
          onChange={(weight) => {
            if (weight !== null && weight >= 0 && weight <= 1000) onChange({ ...item, weight }, 'weight');
          }}
        />
        <Select
          size="sm"
          label="Earning nothing here"
          allowDeselect={false}
          data={[
            { value: 'nothing', label: 'costs its points' },
            { value: 'section', label: 'fails the section' },
            { value: 'form', label: 'fails the whole' },
          ]}
          value={item.critical ?? 'nothing'}
          onChange={(value) => onChange({ ...item, critical: value === 'section' || value === 'form' ? value : null })}
        />
      </div>
      <div className={styles.checks}>
        <Checkbox
          label="May be said not to apply"
          checked={item.naAllowed}
          onChange={(event) => onChange({ ...item, naAllowed: event.currentTarget.checked })}
        />
        <Checkbox
          label="A bad answer needs a note"
          checked={note}
          onChange={(event) => onChange({ ...item, badNeeds: { note: event.currentTarget.checked, photo } })}
        />
        <Checkbox
          label="A bad answer needs a photo"
          checked={photo}
          onChange={(event) => onChange({ ...item, badNeeds: { note, photo: event.currentTarget.checked } })}
        />
      </div>
    </>
  );
}
