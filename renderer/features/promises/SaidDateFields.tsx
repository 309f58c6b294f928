import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
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
  readonly withAutoFocus?: boolean;
};

/** A day, and a window of it where one was promised; most promises are of a day. */
export function SaidDateFields({ label, value, onChange, error, windowError, withAutoFocus = false }: Props) {
  const [isAsked, setIsAsked] = useState(false);
  const hasWindow = isAsked || value.from !== null || value.to !== null;
  return (
    <Group grow align={hasWindow ? 'flex-start' : 'flex-end'}>
      <DayField
        label={label}
        value={value.on}
        error={error}
        withAutoFocus={withAutoFocus}
        onChange={(on) => onChange({ on })}
      />
      {hasWindow ? (
        <>
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
        </>
      ) : (
        <Button variant="default" onClick={() => setIsAsked(true)}>
          Between two hours
        </Button>
      )}
    </Group>
  );
}
