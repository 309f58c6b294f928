import { TextInput } from '@mantine/core';
import type { Instant } from '../../../shared/clock.ts';
import { useReader } from '../../ui/use-reader.ts';
import { fromMomentText, toMomentText } from './log.logic.ts';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null | undefined;
  readonly value: Instant | null;
  readonly onChange: (at: Instant | null) => void;
};

/** A day and a time in the business's time zone: the browser's own field. */
export function MomentField({ label, hint, error, value, onChange }: Props) {
  const { timeZone } = useReader();
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={hint}
      error={error}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value === null ? '' : toMomentText(value, timeZone)}
      onChange={(event) => onChange(fromMomentText(event.currentTarget.value, timeZone))}
    />
  );
}
