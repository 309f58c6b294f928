import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { readNumber } from '../../../parts/questions/answer-shape.logic.ts';

type Props = {
  readonly label: string;
  /** The label is only heard: what it belongs to stands beside it. */
  readonly isLabelHidden?: boolean;
  readonly value: number | null;
  /** Null where the field is empty or holds no number; only where `canBeEmpty`. */
  readonly onChange: (value: number | null) => void;
  readonly canBeEmpty?: boolean;
  readonly read?: (typed: string) => number | null;
  readonly write?: (value: number) => string;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly error?: string | null;
  readonly unit?: string;
  readonly at?: string;
};

/** A number that belongs to an item: a limit, a weight, the points of an option. */
export function ValueField(props: Props) {
  const { label, value, onChange, canBeEmpty = false, read = readNumber, write = String, hint, unit, at } = props;
  const [typed, setTyped] = useState(value === null ? '' : write(value));
  // What is typed leads while it stands for the same number; an undo, or another kind of item, writes it anew.
  const shown =
    read(typed) === value || (typed.trim() === '' && value === null) ? typed : value === null ? '' : write(value);
  const isWrong = shown.trim() === '' ? !canBeEmpty : read(shown) === null;
  return (
    <TextInput
      size="sm"
      {...(props.isLabelHidden === true ? { 'aria-label': label } : { label })}
      description={hint}
      error={isWrong ? 'Write a number.' : props.error}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="decimal"
      autoComplete="off"
      placeholder={props.placeholder ?? ''}
      data-at={at}
      // Some nine pixels a letter, and room on both sides.
      rightSectionWidth={(unit?.length ?? 0) * 9 + 20}
      rightSection={unit === undefined || unit === '' ? null : <span className="soft small">{unit}</span>}
      value={shown}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const number = read(text);
        setTyped(text);
        if (number !== null || (canBeEmpty && text.trim() === '')) onChange(number);
      }}
    />
  );
}
