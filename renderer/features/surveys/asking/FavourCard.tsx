import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import styles from './Asking.module.css';
import type { ResponsePage } from './response-page.ts';

const favours = [
  { favour: 'referral', label: 'Ask for a referral' },
  { favour: 'testimonial', label: 'Ask for a testimonial' },
] as const;

/** Somebody who would recommend the business can be asked to, once they have said that this is all right. */
export function FavourCard({ response }: { readonly response: ResponsePage }) {
  const sayDone = useUndoNotice();
  const [consents, setConsents] = useState(false);
  const ask = useMutation(orpc.surveys.askFavour.mutationOptions());
  const send = (favour: (typeof favours)[number]['favour']): void => {
    const commandId = newId<'Command'>();
    ask.mutate(
      { commandId, id: response.id, favour, consents },
      { onSuccess: () => sayDone('An action to ask them is open, with their consent on record.', commandId) },
    );
  };
  return (
    <Card title={`${response.customerName ?? 'They'} would recommend you`}>
      <div className={styles.stack}>
        <Checkbox
          label="They agreed to be asked"
          checked={consents}
          onChange={(event) => setConsents(event.currentTarget.checked)}
        />
        <div className={styles.favours}>
          {favours.map(({ favour, label }) => (
            <Button key={favour} variant="default" loading={ask.isPending} onClick={() => send(favour)}>
              {label}
            </Button>
          ))}
        </div>
        {ask.isError ? (
          <p className={styles.problem} role="alert">
            {toSentence(ask.error)}
          </p>
        ) : null}
      </div>
    </Card>
  );
}
