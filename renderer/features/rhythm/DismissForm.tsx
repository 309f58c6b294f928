import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { dismissalReasonSchema, type BrokenRhythm } from '../../../shared/features/rhythm/rhythm.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';
import { sentenceCase } from '../../ui/format.ts';
import { silentText, usualText } from '../../parts/rhythm-words.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Rhythm.module.css';

type Props = { readonly of: BrokenRhythm; readonly onDone: () => void };

/** Why there is nothing to do about a silence; it holds until the customer comes again. */
export function DismissForm({ of, onDone }: Props) {
  const reader = useReader();
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [id] = useState(() => newId<'Dismissal'>());
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const dismiss = useMutation(orpc.rhythm.dismiss.mutationOptions());
  const checked = dismissalReasonSchema.safeParse(reason);
  const submit = (): void => {
    setIsChecked(true);
    if (!checked.success) return;
    dismiss.mutate(
      { commandId, id, customerId: of.customerId, kind: of.kind, reason: checked.data },
      {
        onSuccess: () => {
          sayDone(`${of.customerName} is off the list until they come again.`, commandId);
          onDone();
        },
      },
    );
  };
  return (
    <Form
      onSubmit={submit}
      isBusy={dismiss.isPending}
      verb="Nothing to do"
      problem={dismiss.isError ? toSentence(dismiss.error) : null}
    >
      <p className={styles.told}>
        {sentenceCase(usualText(of, reader.locale))}, {silentText(of, reader)}.
      </p>
      <TextInput
        label="Why is there nothing to do?"
        placeholder="They moved away"
        data-autofocus
        maxLength={300}
        value={reason}
        error={isChecked && !checked.success ? 'Write why there is nothing to do.' : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Form>
  );
}
