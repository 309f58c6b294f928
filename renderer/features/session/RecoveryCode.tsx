import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { personIdSchema } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { Card } from '../../ui/Card.tsx';
import type { SetUpDone } from './SetUpForm.tsx';
import styles from './Welcome.module.css';
import { WelcomeFrame } from './WelcomeFrame.tsx';

type Props = { readonly setUp: SetUpDone; readonly onDone: () => void };

/** Shown once: afterwards nobody can read it any more, so the page holds on until it is written down. */
export function RecoveryCode({ setUp, onDone }: Props) {
  const [isWritten, setIsWritten] = useState(false);
  const signIn = useMutation(orpc.session.signIn.mutationOptions());
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    globalThis.addEventListener('beforeunload', hold);
    return () => globalThis.removeEventListener('beforeunload', hold);
  }, []);
  const begin = (): void => {
    // Whatever comes of it, the next screen is the right one: the app, or choosing a name.
    signIn.mutate({ personId: personIdSchema.parse(setUp.personId), pin: setUp.pin }, { onSettled: onDone });
  };
  return (
    <WelcomeFrame
      title="Write this code down"
      purpose="It sets a new owner PIN when the old one is forgotten. It is shown this once; keep it where you keep your keys."
    >
      <Card>
        <Stack gap={20}>
          <div className={styles.code}>{setUp.recoveryCode}</div>
          <Group justify="space-between" className="not-on-paper">
            <Checkbox
              label="I have written it down"
              checked={isWritten}
              onChange={(event) => setIsWritten(event.currentTarget.checked)}
            />
            <Group gap={12}>
              <Button variant="default" onClick={() => globalThis.print()}>
                Print
              </Button>
              <Button disabled={!isWritten} loading={signIn.isPending} onClick={begin}>
                Begin
              </Button>
            </Group>
          </Group>
        </Stack>
      </Card>
    </WelcomeFrame>
  );
}
