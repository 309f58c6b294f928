import { PasswordInput, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionState } from '../../../shared/features/session/session.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';

type Choice = SessionState['people'][number];
type Props = {
  readonly owners: readonly Choice[];
  readonly onDone: (owner: Choice) => void;
  readonly onCancel: () => void;
};

export function ForgottenPin({ owners, onDone, onCancel }: Props) {
  const [commandId, renewCommandId] = useCommandId();
  const [owner, setOwner] = useState(owners[0] ?? null);
  const [recoveryCode, setRecoveryCode] = useState('');
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<{ readonly field: string; readonly sentence: string } | null>(null);
  const reset = useMutation(orpc.session.resetPin.mutationOptions());

  const save = (): void => {
    if (owner === null) return;
    if (!/^\d{6,12}$/.test(pin)) {
      setProblem({ field: 'pin', sentence: 'An owner’s PIN has 6 to 12 digits.' });
      return;
    }
    setProblem(null);
    reset.mutate(
      { commandId, personId: owner.id, recoveryCode, pin },
      {
        onSuccess: () => onDone(owner),
        onError: (error) => {
          renewCommandId();
          setProblem(toFieldError(error) ?? { field: '', sentence: toSentence(error) });
        },
      },
    );
  };
  const errorOf = (field: string): string | null => (problem?.field === field ? problem.sentence : null);
  return (
    <Form verb="Set the PIN" onSubmit={save} onCancel={onCancel} isBusy={reset.isPending} problem={errorOf('')}>
      {owners.length > 1 ? (
        <Select
          label="Owner"
          data={owners.map(({ id, name }) => ({ value: id, label: name }))}
          value={owner?.id ?? null}
          error={errorOf('personId')}
          allowDeselect={false}
          onChange={(id) => setOwner(owners.find((one) => one.id === id) ?? null)}
        />
      ) : null}
      <TextInput
        label="Recovery code"
        description="Six groups of four letters and digits. Capitals, spaces and dashes do not matter."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoFocus
        value={recoveryCode}
        error={errorOf('recoveryCode')}
        onChange={(event) => setRecoveryCode(event.currentTarget.value)}
      />
      <PasswordInput
        label="New PIN, at least 6 digits"
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        value={pin}
        error={errorOf('pin')}
        onChange={(event) => setPin(event.currentTarget.value)}
      />
    </Form>
  );
}
