import { Button, FileInput } from '@mantine/core';
import { useState } from 'react';
import { anyFileAgain } from '../../ui/any-file-again.ts';
import { Card } from '../../ui/Card.tsx';
import { OwnerForm } from './OwnerForm.tsx';
import { PassphraseForm } from './PassphraseForm.tsx';
import type { SetUpDone } from './SetUpForm.tsx';
import { useNewcomer } from './use-newcomer.ts';
import styles from './Welcome.module.css';
import { WelcomeFrame } from './WelcomeFrame.tsx';

type Props = {
  /** Why the last try ended, where there was one. */
  readonly problem: string | null;
  readonly onBegun: (done: SetUpDone) => void;
  readonly onBack: () => void;
};

/** A business that comes from another computer: its backup or its export is looked into, then taken in whole. */
export function TakeInForm({ problem, onBegun, onBack }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const newcomer = useNewcomer();
  const { looked, isLooking, isTakingIn } = newcomer;
  const choose = (next: File | null): void => {
    setFile(next);
    newcomer.choose(next);
  };
  return (
    <WelcomeFrame
      title="Bring your business along"
      purpose="A backup from a stick, a synced folder or another computer, or the zip that “Export everything” wrote."
    >
      <Card>
        <div className={styles.group}>
          <FileInput
            label="Backup or export"
            placeholder="Choose a .plainmirror file or a zip"
            accept=".plainmirror,.zip"
            autoFocus
            disabled={isLooking || isTakingIn}
            fileInputProps={anyFileAgain}
            value={file}
            error={newcomer.problem ?? (file === null ? problem : null)}
            onChange={choose}
          />
          <output>
            {isLooking ? <p className="soft">Looking into it…</p> : null}
            {looked === null ? null : <p>{looked.sentence}</p>}
          </output>
          {looked !== null ? (
            <OwnerForm
              key={looked.fileId}
              owners={looked.owners}
              isBusy={isTakingIn}
              problem={newcomer.takeInProblem}
              onCancel={onBack}
              onChosen={({ ownerId, pin }) =>
                newcomer.takeIn({ ownerId, pin }, (recoveryCode) => onBegun({ recoveryCode, personId: ownerId, pin }))
              }
            />
          ) : newcomer.needsPassphrase ? (
            <PassphraseForm
              isBusy={isLooking}
              problem={newcomer.passphraseProblem}
              onGiven={newcomer.open}
              onCancel={onBack}
            />
          ) : (
            <div>
              <Button variant="default" onClick={onBack}>
                Back
              </Button>
            </div>
          )}
        </div>
      </Card>
    </WelcomeFrame>
  );
}
