import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { Form } from '../../ui/Form.tsx';

type Props = {
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly onGiven: (passphrase: string) => void;
  readonly onCancel: () => void;
};

/** A sealed backup asks for the passphrase it was made with before it tells anything. */
export function PassphraseForm({ isBusy, problem, onGiven, onCancel }: Props) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <Form verb="Open it" onSubmit={() => onGiven(passphrase)} onCancel={onCancel} isBusy={isBusy}>
      <PasswordInput
        label="Passphrase"
        description="This backup is sealed. Without the passphrase it was made with nobody can open it."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        autoFocus
        value={passphrase}
        error={problem}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
    </Form>
  );
}
