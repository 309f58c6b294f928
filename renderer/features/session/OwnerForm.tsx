import { PasswordInput, Select } from '@mantine/core';
import { useState } from 'react';
import type { Contents } from '../../../shared/features/exports/exports.schema.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { Form } from '../../ui/Form.tsx';
import { ownerPinProblems } from './take-in.logic.ts';
import type { NewOwner } from './use-newcomer.ts';
import styles from './Welcome.module.css';

type Props = {
  readonly owners: Contents['owners'];
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly onChosen: (owner: NewOwner) => void;
  readonly onCancel: () => void;
};

const pinProps = { inputMode: 'numeric', autoComplete: 'off', maxLength: 12 } as const;

/** Which owner of the business that comes is sitting here, and the PIN they take on this computer. */
export function OwnerForm({ owners, isBusy, problem, onChosen, onCancel }: Props) {
  const [ownerId, setOwnerId] = useState<PersonId | null>(owners[0]?.id ?? null);
  const [pin, setPin] = useState('');
  const [pinAgain, setPinAgain] = useState('');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const save = (): void => {
    const found = ownerPinProblems(pin, pinAgain);
    setErrors(found);
    if (ownerId !== null && Object.keys(found).length === 0) onChosen({ ownerId, pin });
  };
  return (
    <Form verb="Take it in" onSubmit={save} onCancel={onCancel} isBusy={isBusy} problem={problem}>
      <Select
        label="Which owner are you?"
        description="You get a PIN here; everybody else gets theirs from you."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDeselect={false}
        data={owners.map(({ id, name }) => ({ value: id, label: name }))}
        value={ownerId}
        onChange={(id) => setOwnerId(owners.find((owner) => owner.id === id)?.id ?? ownerId)}
      />
      <div className={styles.pair}>
        <PasswordInput
          label="PIN, at least 6 digits"
          {...pinProps}
          value={pin}
          error={errors['pin']}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
        <PasswordInput
          label="The same PIN again"
          {...pinProps}
          value={pinAgain}
          error={errors['pinAgain']}
          onChange={(event) => setPinAgain(event.currentTarget.value)}
        />
      </div>
    </Form>
  );
}
