import { PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../../shared/features/people/people.schema.ts';
import { minPinLength } from '../../../shared/features/session/session.rules.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';

/** The owner sets a new PIN for somebody who forgot theirs; it closes the windows they left open. */
export function PinForm({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const sayDone = useUndoNotice();
  const [commandId, renewCommandId] = useCommandId();
  const [pin, setPin] = useState('');
  const setTo = useMutation(orpc.people.setPin.mutationOptions());
  const save = (): void => {
    setTo.mutate(
      { commandId, id: person.id, pin },
      {
        onSuccess: () => {
          sayDone(`${person.name} has a new PIN.`);
          onClose();
        },
        onError: renewCommandId,
      },
    );
  };
  return (
    <Form verb="Set the PIN" onSubmit={save} onCancel={onClose} isBusy={setTo.isPending}>
      <PasswordInput
        label={`New PIN for ${person.name}, at least ${minPinLength(person.role)} digits`}
        data-autofocus
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        value={pin}
        error={setTo.isError ? toSentence(setTo.error) : null}
        onChange={(event) => setPin(event.currentTarget.value)}
      />
    </Form>
  );
}
