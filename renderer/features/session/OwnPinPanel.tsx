import { PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { minPinLength } from '../../../shared/features/session/session.rules.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toFormProblems } from '../../rpc/form-problems.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Card } from '../../ui/Card.tsx';
import { Form } from '../../ui/Form.tsx';

const pinProps = { inputMode: 'numeric', autoComplete: 'off', maxLength: 12 } as const;

/** Everybody changes their own PIN; other windows they left open are closed by it. */
export function OwnPinPanel() {
  const { person } = useSignedIn();
  const sayDone = useUndoNotice();
  const [commandId, renewCommandId] = useCommandId();
  const [oldPin, setOldPin] = useState('');
  const [newPin, setNewPin] = useState('');
  const change = useMutation(orpc.session.changeOwnPin.mutationOptions());
  const { errorOf, problem } = toFormProblems(change.error);
  const save = (): void => {
    change.mutate(
      { commandId, oldPin, newPin },
      {
        onSuccess: () => {
          setOldPin('');
          setNewPin('');
          sayDone('Your PIN is changed.');
        },
        onSettled: renewCommandId,
      },
    );
  };
  return (
    <Card title="Your PIN">
      <Form verb="Change the PIN" onSubmit={save} isBusy={change.isPending} problem={problem}>
        <PasswordInput
          label="The PIN you use now"
          {...pinProps}
          value={oldPin}
          error={errorOf('oldPin')}
          onChange={(event) => setOldPin(event.currentTarget.value)}
        />
        <PasswordInput
          label={`New PIN, at least ${minPinLength(person.role)} digits`}
          {...pinProps}
          value={newPin}
          error={errorOf('newPin')}
          onChange={(event) => setNewPin(event.currentTarget.value)}
        />
      </Form>
    </Card>
  );
}
