import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { isDay, type Day } from '../../shared/clock.ts';

type Props = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
  readonly min?: Day;
  readonly max?: Day;
  /** Has the focus when its dialog opens. */
  readonly withAutoFocus?: boolean;
};

/** A calendar day. The browser's own field: known to its users, writes days their way, works by keyboard. */
export function DayField({ label, hint, error, value, onChange, min, max, withAutoFocus = false }: Props) {
  return (
    <TextInput
      type="date"
      {...(withAutoFocus ? { 'data-autofocus': true } : {})}
      label={label}
      description={hint}
      error={error}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value ?? ''}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      onChange={(event) => {
        const { value: text } = event.currentTarget;
        onChange(isDay(text) ? text : null);
      }}
    />
  );
}
