import { Group, TextInput } from '@mantine/core';
import type { Day } from '../../../shared/clock.ts';
import { DayField } from '../../ui/DayField.tsx';
import { fromTimeText, toTimeText } from './said-date.logic.ts';

/** A moment while somebody writes it. */
export type MomentDraft = { readonly on: Day | null; readonly minute: number | null };

type Props = {
  readonly label: string;
  readonly value: MomentDraft;
  readonly onChange: (patch: Partial<MomentDraft>) => void;
  readonly max: Day;
  readonly error?: string | null | undefined;
};

/** A day and a time of it, as the clocks of the business show it. */
export function MomentFields({ label, value, onChange, max, error }: Props) {
  return (
    <Group grow align="flex-start">
      <DayField label={label} value={value.on} max={max} error={error} onChange={(on) => onChange({ on })} />
      <TextInput
        type="time"
        label="at"
        aria-label={`${label}, at`}
        value={toTimeText(value.minute)}
        onChange={(event) => onChange({ minute: fromTimeText(event.currentTarget.value) })}
      />
    </Group>
  );
}
