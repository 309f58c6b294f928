import { useState } from 'react';
import { readNumber } from './answer-shape.logic.ts';
import styles from './Questions.module.css';

type Props = {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** What is counted, behind the field; empty for nothing. */
  readonly unit: string;
  /** How what is typed is read and written, where it is more than a plain number. */
  readonly read?: (typed: string) => number | null;
  readonly write?: (value: number) => string;
  readonly placeholder?: string;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly hasError: boolean;
  readonly isRequired: boolean;
};

/** A number, as people type it. */
export function NumberField({ value, onChange, unit, read = readNumber, write = String, ...rest }: Props) {
  // "1," is on its way to "1,5": what is typed leads while it stands for the same number.
  const [typed, setTyped] = useState(value === null ? '' : write(value));
  const shown = read(typed) === value ? typed : value === null ? '' : write(value);
  const isWrong = shown !== '' && read(shown) === null;
  return (
    <div className={styles.withUnit}>
      <input
        className={styles.field}
        inputMode="decimal"
        autoComplete="off"
        aria-labelledby={rest.labelledBy}
        aria-describedby={rest.describedBy}
        aria-invalid={rest.hasError || isWrong}
        aria-required={rest.isRequired}
        placeholder={rest.placeholder}
        value={shown}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          onChange(read(text));
        }}
      />
      <span>{unit}</span>
    </div>
  );
}
