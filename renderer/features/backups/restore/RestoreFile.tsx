import { Button, FileInput, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupSource } from '../../../../shared/features/backups/restore/restore.schema.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { uploadFile } from '../../../rpc/upload-file.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Form } from '../../../ui/Form.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';

/** Brings back a backup that lies elsewhere: on a stick, in a synced folder, on another computer. */
export function RestoreFile() {
  const [isOpen, setIsOpen] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [source, setSource] = useState<BackupSource | null>(null);
  const hand = useMutation({ mutationFn: uploadFile });
  const look = (): void => {
    if (file === null) return;
    hand.mutate(file, {
      onSuccess: (fileId) => {
        setIsOpen(false);
        setSource({ fileId, passphrase: passphrase === '' ? null : passphrase });
      },
    });
  };
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        Restore from a file…
      </Button>
      <Dialog title="Restore from a file" isOpen={isOpen} onClose={() => setIsOpen(false)} width={520}>
        <Form
          verb="Look into it"
          onSubmit={look}
          onCancel={() => setIsOpen(false)}
          isBusy={hand.isPending}
          problem={hand.isError ? toSentence(hand.error) : null}
        >
          <Stack gap={16}>
            <FileInput
              label="Backup"
              placeholder="Choose a .plainmirror file"
              accept=".plainmirror,.sqlite"
              value={file}
              onChange={setFile}
            />
            <PasswordInput
              label="Passphrase"
              description="Only where the backup was sealed with one."
              autoComplete="off"
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
          </Stack>
        </Form>
      </Dialog>
      {source === null ? null : <RestoreBackup source={source} onClose={() => setSource(null)} />}
    </>
  );
}
