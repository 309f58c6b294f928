import { PasswordInput, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '../../../shared/contract/procedure.ts';
import type { Person } from '../../../shared/features/people/people.schema.ts';
import { minPinLength } from '../../../shared/features/session/session.rules.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFormProblems } from '../../rpc/form-problems.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';

type Props = { readonly person: Person | null; readonly onClose: () => void };

// A shopper is made when a window is handed over for a visit.
const roleChoices: readonly { readonly value: Role; readonly label: string }[] = [
  { value: 'staff', label: 'Staff' },
  { value: 'manager', label: 'Manager' },
  { value: 'owner', label: 'Owner' },
  { value: 'kiosk', label: 'Kiosk: a tablet on the counter that asks one survey' },
];

/** Adds somebody, or changes their name and role. */
export function PersonForm({ person, onClose }: Props) {
  const sayDone = useUndoNotice();
  const [commandId, renewCommandId] = useCommandId();
  const [id] = useState<PersonId>(() => person?.id ?? newId<'Person'>());
  const [name, setName] = useState(person?.name ?? '');
  const [role, setRole] = useState<Role>(person?.role ?? 'staff');
  const [pin, setPin] = useState('');
  const add = useMutation(orpc.people.add.mutationOptions());
  const change = useMutation(orpc.people.change.mutationOptions());
  const { error, isPending } = person === null ? add : change;
  const { errorOf, problem } = toFormProblems(error);
  const after = {
    onSuccess: () => {
      sayDone(person === null ? `${name.trim()} can sign in now.` : 'Saved.', commandId);
      onClose();
    },
    onError: renewCommandId,
  };
  const save = (): void => {
    if (person === null) add.mutate({ commandId, id, name, role, pin }, after);
    else change.mutate({ commandId, id, name, role }, after);
  };
  return (
    <Form
      verb={person === null ? 'Add' : 'Save'}
      onSubmit={save}
      onCancel={onClose}
      isBusy={isPending}
      problem={problem}
    >
      <TextInput
        label="Name"
        data-autofocus
        value={name}
        error={errorOf('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label="Role"
        data={[...roleChoices]}
        value={role}
        error={errorOf('role')}
        allowDeselect={false}
        onChange={(chosen) => setRole(roleChoices.find(({ value }) => value === chosen)?.value ?? role)}
      />
      {person === null ? (
        <PasswordInput
          label={`PIN, at least ${minPinLength(role)} digits`}
          description="Tell it to them; they can change it under Settings."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={pin}
          error={errorOf('pin')}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
      ) : null}
    </Form>
  );
}
