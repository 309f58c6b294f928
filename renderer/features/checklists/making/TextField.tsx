import { Textarea } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Names the field for the keyboard: `title`. */
  readonly at?: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly maxLength: number;
  /** Enter leaves the text instead of beginning a new line; Shift Enter begins one. */
  readonly onEnter?: () => void;
};

/** A text of the checklist, as many lines high as it is long. */
export function TextField({ label, value, onChange, at, hint, error, placeholder = '', maxLength, onEnter }: Props) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || onEnter === undefined) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <Textarea
      label={label}
      description={hint}
      error={error}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autosize
      minRows={1}
      maxRows={8}
      maxLength={maxLength}
      placeholder={placeholder}
      data-at={at}
      value={value}
      onKeyDown={onKeyDown}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
