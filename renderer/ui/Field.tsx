import { Input } from '@mantine/core';
import { useId, type ReactNode } from 'react';

type Props = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
  /** Gets the id that the label points to. */
  readonly children: (id: string) => ReactNode;
};

/** Label above, error beside, for anything that is not one of Mantine's own inputs (which have `label` and `error`). */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  return (
    <Input.Wrapper
      id={id}
      label={label}
      description={hint}
      error={error}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    >
      {children(id)}
    </Input.Wrapper>
  );
}
