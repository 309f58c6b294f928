import { Group, TextInput } from '@mantine/core';
import type { Day } from '../../../shared/clock.ts';
import { DayField } from '../../ui/DayField.tsx';
import { fromTimeText, toTimeText } from './said-date.logic.ts';

type SaidDraft = { readonly on: Day | null; readonly from: number | null; readonly to: number | null };

type Props = {
  readonly label: string;
  readonly value: SaidDraft;
  readonly onChange: (patch: Partial<SaidDraft>) => void;
  readonly error?: string | null | undefined;
  readonly windowError?: string | null | undefined;
};

/** A day, and a window of it where one was promised. */
export function SaidDateFields({ label, value, onChange, error, windowError }: Props) {
  return (
    <Group grow align="flex-start">
      <DayField label={label} value={value.on} error={error} onChange={(on) => onChange({ on })} />
      <TextInput
        type="time"
        label="Between"
        value={toTimeText(value.from)}
        onChange={(event) => onChange({ from: fromTimeText(event.currentTarget.value) })}
      />
      <TextInput
        type="time"
        label="and"
        error={windowError}
        value={toTimeText(value.to)}
        onChange={(event) => onChange({ to: fromTimeText(event.currentTarget.value) })}
      />
    </Group>
  );
}
