/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- Ctrl Enter is heard for the whole form, wherever one types */
import { Button } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './Form.module.css';
import { KeyHint } from './KeyHint.tsx';

type Props = {
  readonly onSubmit: () => void;
  readonly isBusy?: boolean;
  /** Why saving failed, as a sentence; the form keeps what was typed. */
  readonly problem?: string | null | undefined;
  readonly verb?: string;
  /** A quiet line at the left of the buttons: what saving will do. */
  readonly note?: ReactNode;
  readonly onCancel?: (() => void) | undefined;
  readonly children: ReactNode;
};

/** One column of fields; Ctrl Enter saves from anywhere in it. */
export function Form({ onSubmit, isBusy = false, problem, verb = 'Save', note, onCancel, children }: Props) {
  const submit = (): void => {
    if (!isBusy) onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
      {problem == null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.foot}>
        <span className={styles.note}>{note}</span>
        <span className={styles.buttons}>
          {onCancel === undefined ? null : (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <Button type="submit" loading={isBusy}>
            {verb} <KeyHint keys="Ctrl Enter" onAccent />
          </Button>
        </span>
      </div>
    </form>
  );
}
