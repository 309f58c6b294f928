import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { passphraseSchema } from '../../../shared/features/backups/backups.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { Form } from '../../ui/Form.tsx';

/** What opens the backups that leave this computer. */
export function PassphraseCard({ hasPassphrase }: { readonly hasPassphrase: boolean }) {
  const queryClient = useQueryClient();
  const sayDone = useUndoNotice();
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState<string | null>(null);
  const keep = useMutation(orpc.backups.keepPassphrase.mutationOptions());
  const send = (passphrase: string | null, said: string): void =>
    keep.mutate(
      { passphrase },
      {
        onSuccess: () => {
          setTyped('');
          setAgain('');
          sayDone(said);
          void queryClient.invalidateQueries({ queryKey: orpc.backups.key() });
        },
      },
    );
  const save = (): void => {
    const checked = passphraseSchema.safeParse(typed);
    const problem = checked.success
      ? typed === again
        ? null
        : 'The two are not the same.'
      : checked.error.issues[0]?.message;
    setError(problem ?? null);
    if (problem === null) send(typed, 'From the next one on, copies are sealed with it.');
  };
  return (
    <Card
      title={hasPassphrase ? 'Copies that leave this computer are sealed' : 'Copies that leave this computer are open'}
    >
      <p className="soft" style={{ marginBottom: 16 }}>
        {hasPassphrase
          ? 'Whoever finds the stick can read nothing without the passphrase. Nobody can without it, you neither: write it down where the stick is not.'
          : 'Whoever finds the stick can read what your customers said. A passphrase seals the next copies; without it nobody opens them, you neither.'}
      </p>
      <Form
        verb={hasPassphrase ? 'Change it' : 'Seal them'}
        onSubmit={save}
        isBusy={keep.isPending}
        problem={keep.isError ? toSentence(keep.error) : null}
        note={
          hasPassphrase ? (
            <Button variant="subtle" size="compact-sm" onClick={() => send(null, 'The next copies are open.')}>
              Do without
            </Button>
          ) : null
        }
      >
        <PasswordInput
          label={hasPassphrase ? 'New passphrase' : 'Passphrase'}
          autoComplete="new-password"
          value={typed}
          error={error}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <PasswordInput
          label="The same once more"
          autoComplete="new-password"
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
      </Form>
    </Card>
  );
}
