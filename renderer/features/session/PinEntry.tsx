import { Button, PasswordInput } from '@mantine/core';
import { IconBackspace } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { SessionState } from '../../../shared/features/session/session.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import styles from './Welcome.module.css';

type Props = { readonly person: SessionState['people'][number]; readonly onSignedIn: () => void };

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const longestPin = 12;

/** The PIN by keyboard or by the pad; Enter signs in. */
export function PinEntry({ person, onSignedIn }: Props) {
  const [pin, setPin] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const signIn = useMutation(orpc.session.signIn.mutationOptions({ onSuccess: onSignedIn }));
  const change = (next: string): void => {
    setPin(next.replaceAll(/\D/g, '').slice(0, longestPin));
    if (signIn.isError) signIn.reset();
  };
  const press = (next: string): void => {
    change(next);
    field.current?.focus();
  };
  const submit = (): void => {
    if (pin.length < 4 || signIn.isPending) return;
    signIn.mutate(
      { personId: person.id, pin },
      {
        onError: () => {
          setPin('');
          field.current?.focus();
        },
      },
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PasswordInput
        ref={field}
        label="PIN"
        autoFocus
        inputMode="numeric"
        autoComplete="off"
        mb={12}
        value={pin}
        error={signIn.isError ? toSentence(signIn.error) : null}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <div className={styles.pad}>
        {digits.map((digit) => (
          <PadKey key={digit} label={digit} onPress={() => press(pin + digit)} />
        ))}
        <button
          type="button"
          className={styles.key}
          tabIndex={-1}
          aria-label="Take back the last digit"
          onClick={() => press(pin.slice(0, -1))}
        >
          <IconBackspace size={22} stroke={1.6} aria-hidden="true" />
        </button>
        <PadKey label="0" onPress={() => press(`${pin}0`)} />
        <Button type="submit" h={52} loading={signIn.isPending} disabled={pin.length < 4}>
          Enter
        </Button>
      </div>
    </form>
  );
}

// Not in the way of the Tab key: whoever has a keyboard types the digits.
function PadKey({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button type="button" className={styles.key} tabIndex={-1} onClick={onPress}>
      {label}
    </button>
  );
}
