import { SegmentedControl } from '@mantine/core';
import { Field } from '../../ui/Field.tsx';

type Props = {
  readonly label: string;
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
};

const texts = { yes: true, no: false, unknown: null } as const;

/** Yes, no, or nobody knows yet. */
export function YesNoField({ label, value, onChange }: Props) {
  const chosen = value === null ? 'unknown' : value ? 'yes' : 'no';
  return (
    <Field label={label}>
      {(id) => (
        <SegmentedControl
          display="flex"
          w="fit-content"
          id={id}
          aria-label={label}
          value={chosen}
          data={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
            { value: 'unknown', label: 'Not known' },
          ]}
          onChange={(next) => onChange(next === 'yes' || next === 'no' ? texts[next] : null)}
        />
      )}
    </Field>
  );
}
