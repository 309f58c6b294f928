import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Report } from '../../../shared/features/report/report.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import styles from './Report.module.css';
import { emptyPromises, signDraftSchema, toPromises } from './sign-draft.ts';

type Props = { readonly report: Pick<Report, 'name' | 'from'>; readonly onDone: () => void };

const places = ['First', 'Second', 'Third'] as const;

/** What the next quarter is promised to bring; signing keeps the figures of today. */
export function SignForm({ report: { name, from }, onDone }: Props) {
  const sayDone = useUndoNotice();
  const [id] = useState(() => newId<'Report'>());
  const [commandId, renewCommandId] = useCommandId();
  const [isTried, setIsTried] = useState(false);
  const { value, setValue, clear } = useDraft(`report ${from}`, signDraftSchema, emptyPromises);
  const sign = useMutation(orpc.report.sign.mutationOptions());
  const next = toPromises(value);
  const submit = (): void => {
    setIsTried(true);
    if (next.length === 0) return;
    sign.mutate(
      { commandId, id, on: from, next },
      {
        onSuccess: () => {
          clear();
          sayDone(`The report of ${name} is signed.`);
          onDone();
        },
        onError: renewCommandId,
      },
    );
  };
  return (
    <Form
      verb="Sign"
      onSubmit={submit}
      onCancel={onDone}
      isBusy={sign.isPending}
      problem={sign.isError ? toSentence(sign.error) : null}
      note="What you write is kept if you close this."
    >
      <p className={styles.signNote}>
        Signing keeps every figure and sentence as it stands today. What is recorded later appears beside them. It can’t
        be taken back.
      </p>
      {value.map((text, at) => (
        <TextInput
          key={places[at]}
          label={`${places[at] ?? ''} promise for the next quarter`}
          {...(at === 0 ? { 'data-autofocus': true, placeholder: 'Ring every customer who left within 42 days' } : {})}
          maxLength={300}
          value={text}
          error={at === 0 && isTried && next.length === 0 ? 'Write at least one thing you promise.' : null}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            setValue((was) => was.with(at, typed));
          }}
        />
      ))}
    </Form>
  );
}
