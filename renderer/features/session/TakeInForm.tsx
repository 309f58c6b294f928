import { Button, FileInput, PasswordInput, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contents } from '../../../shared/features/exports/exports.schema.ts';
import type { FileId, PersonId } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { uploadFile } from '../../rpc/upload-file.ts';
import { anyFileAgain } from '../../ui/any-file-again.ts';
import { Card } from '../../ui/Card.tsx';
import { Form } from '../../ui/Form.tsx';
import { contentsSentence, ownerPinProblems } from './take-in.logic.ts';
import type { SetUpDone } from './SetUpForm.tsx';
import styles from './Welcome.module.css';
import { WelcomeFrame } from './WelcomeFrame.tsx';

type Props = {
  /** Why the last try ended, where there was one. */
  readonly problem: string | null;
  readonly onBegun: (done: SetUpDone) => void;
  readonly onBack: () => void;
};

type Looked = { readonly fileId: FileId; readonly contents: Contents };

const pinProps = { inputMode: 'numeric', autoComplete: 'off', maxLength: 12 } as const;

/** A business that comes from another computer: its export is looked into, then taken in whole. */
export function TakeInForm({ problem, onBegun, onBack }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [ownerId, setOwnerId] = useState<PersonId | null>(null);
  const [pin, setPin] = useState('');
  const [pinAgain, setPinAgain] = useState('');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const lookInto = useMutation(orpc.exports.lookInto.mutationOptions());
  const hand = useMutation({ mutationFn: uploadFile });
  const takeIn = useMutation(orpc.exports.takeIn.mutationOptions());

  const choose = (next: File | null): void => {
    setFile(next);
    setLooked(null);
    lookInto.reset();
    if (next === null) return;
    hand.mutate(next, {
      onSuccess: (fileId) =>
        lookInto.mutate(
          { fileId },
          {
            onSuccess: (contents) => {
              setLooked({ fileId, contents });
              setOwnerId(contents.owners[0]?.id ?? null);
            },
          },
        ),
    });
  };
  const save = (): void => {
    const found = ownerPinProblems(pin, pinAgain);
    setErrors(found);
    if (looked === null || ownerId === null || Object.keys(found).length > 0) return;
    takeIn.mutate(
      { fileId: looked.fileId, ownerId, pin },
      { onSuccess: ({ recoveryCode }) => onBegun({ recoveryCode, personId: ownerId, pin }) },
    );
  };
  const failed = hand.error ?? lookInto.error;
  return (
    <WelcomeFrame
      title="Bring your business along"
      purpose="The zip that “Export everything” wrote on the other computer, as it is."
    >
      <Card>
        <div className={styles.group}>
          <FileInput
            label="Export"
            placeholder="Choose the zip"
            accept=".zip"
            autoFocus
            disabled={hand.isPending || lookInto.isPending || takeIn.isPending}
            fileInputProps={anyFileAgain}
            value={file}
            error={failed === null ? problem : toSentence(failed)}
            onChange={choose}
          />
          <output>
            {hand.isPending || lookInto.isPending ? <p className="soft">Looking into it…</p> : null}
            {looked === null ? null : <p>{contentsSentence(looked.contents, navigator.language)}</p>}
          </output>
          {looked === null ? (
            <div>
              <Button variant="default" onClick={onBack}>
                Back
              </Button>
            </div>
          ) : (
            <Form
              verb="Take it in"
              onSubmit={save}
              onCancel={onBack}
              isBusy={takeIn.isPending}
              problem={takeIn.isError ? toSentence(takeIn.error) : null}
            >
              <Select
                label="Which owner are you?"
                description="You get a PIN here; everybody else gets theirs from you."
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                allowDeselect={false}
                data={looked.contents.owners.map(({ id, name }) => ({ value: id, label: name }))}
                value={ownerId}
                onChange={(id) => setOwnerId(looked.contents.owners.find((owner) => owner.id === id)?.id ?? ownerId)}
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
          )}
        </div>
      </Card>
    </WelcomeFrame>
  );
}
