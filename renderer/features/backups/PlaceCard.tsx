import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { secondPlaceSchema, type BackupState } from '../../../shared/features/backups/backups.schema.ts';
import { findPlaceProblem } from '../../../shared/features/backups/keep/problems.rules.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { useReader } from '../../ui/use-reader.ts';
import { placeTitle } from './backups.logic.ts';

/** The folder elsewhere that gets a copy of every backup: a stick, a synced folder. */
export function PlaceCard({ state: { place, hasPassphrase } }: { readonly state: BackupState }) {
  const reader = useReader();
  const sayDone = useUndoNotice();
  const [folder, setFolder] = useState(place?.folder ?? '');
  const [error, setError] = useState<string | null>(null);
  const keep = useMutation(orpc.backups.keepPlace.mutationOptions());
  const refused = toFieldError(keep.error);
  const send = (kept: { readonly folder: string } | null, said: string): void =>
    keep.mutate({ commandId: newId(), place: kept }, { onSuccess: () => sayDone(said) });
  const save = (): void => {
    const checked = secondPlaceSchema.safeParse({ folder });
    setError(checked.success ? null : (formErrors(checked.error)['folder'] ?? null));
    if (checked.success) send(checked.data, 'Saved. The first copy goes there now.');
  };
  const problem = findPlaceProblem(place, reader.now) ?? place?.failure ?? null;
  return (
    <Card title={placeTitle(place, reader)}>
      <p className="soft" style={{ marginBottom: 16 }}>
        A disk breaks, a computer is stolen. Name a folder on a USB stick or one that is synced, and every backup goes
        there too, in one file with the photos{hasPassphrase ? ', sealed with your passphrase' : ''}.
      </p>
      {problem === null ? null : (
        <p role="alert" style={{ marginBottom: 16 }}>
          {problem}
        </p>
      )}
      <Form
        verb={place === null ? 'Copy backups there' : 'Save'}
        onSubmit={save}
        isBusy={keep.isPending}
        problem={keep.isError && refused === null ? toSentence(keep.error) : null}
        note={
          place === null ? null : (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => send(null, 'No copies are made now. Those in the folder stay.')}
            >
              Stop it
            </Button>
          )
        }
      >
        <TextInput
          label="Folder of the second place"
          description="The whole path, as your system writes it."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={folder}
          error={error ?? (refused?.field === 'folder' ? refused.sentence : null)}
          onChange={(event) => setFolder(event.currentTarget.value)}
        />
      </Form>
    </Card>
  );
}
