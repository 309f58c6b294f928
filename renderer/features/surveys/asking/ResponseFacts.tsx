import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ReasonPicker } from '../../../parts/PlacePicker.tsx';
import { languageName } from '../../../parts/questions/answer-words.logic.ts';
import { RecordLink } from '../../../parts/RecordLink.tsx';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ExactTime } from '../../../ui/DateText.tsx';
import { Form } from '../../../ui/Form.tsx';
import { sentenceCase } from '../../../ui/format.ts';
import { channelWords } from '../reading/reading-words.ts';
import styles from './Asking.module.css';
import type { ResponsePage } from './response-page.ts';

/** What is known of a response besides its answers; what it is about, and whether it counts. */
export function ResponseFacts({ response }: { readonly response: ResponsePage }) {
  const sayDone = useUndoNotice();
  const [isAsking, setIsAsking] = useState(false);
  const theme = useMutation(orpc.surveys.setTheme.mutationOptions());
  const setAside = useMutation(orpc.surveys.setAside.mutationOptions());
  const { id, customerId } = response;
  const onError = (error: Error): void => sayDone(toSentence(error));
  const count = (): void => {
    const commandId = newId<'Command'>();
    setAside.mutate(
      { commandId, id, reason: null },
      { onSuccess: () => sayDone('It counts again.', commandId), onError },
    );
  };
  return (
    <div className={styles.stack}>
      <dl className={styles.facts}>
        <Fact label="Customer">
          {customerId === null ? (
            'someone'
          ) : (
            <RecordLink to={`/customers/${customerId}`}>{response.customerName}</RecordLink>
          )}
        </Fact>
        <Fact label="How">{sentenceCase(channelWords[response.channel])}</Fact>
        <Fact label="Where">{response.locationName}</Fact>
        <Fact label="Sheet">
          {response.sheet === null
            ? null
            : `${response.sheet}${response.isChecked ? ', keyed twice and the same' : ''}`}
        </Fact>
        <Fact label="Language">{languageName(response.language)}</Fact>
        <Fact label="Version">{response.version}</Fact>
        <Fact label="Finished">{response.isComplete ? null : 'no, they left before the end'}</Fact>
        <Fact label="Answered">
          <ExactTime at={response.answeredAt} />
        </Fact>
        <Fact label="Entered">
          <ExactTime at={response.recordedAt} />
          {response.recordedByName === null ? null : ` by ${response.recordedByName}`}
        </Fact>
      </dl>
      <ReasonPicker
        list="theme"
        placeholder="nothing chosen"
        value={response.themeId}
        onChange={(themeId) => {
          const commandId = newId<'Command'>();
          theme.mutate({ commandId, id, themeId }, { onSuccess: () => sayDone('Sorted.', commandId), onError });
        }}
      />
      {response.setAside === null ? (
        <Button variant="default" onClick={() => setIsAsking(true)}>
          Set aside
        </Button>
      ) : (
        <Button variant="default" loading={setAside.isPending} onClick={count}>
          Count it again
        </Button>
      )}
      <Dialog title="Leave this out of every figure?" isOpen={isAsking} onClose={() => setIsAsking(false)} width={480}>
        <SetAsideForm id={id} onDone={() => setIsAsking(false)} />
      </Dialog>
    </div>
  );
}

function SetAsideForm({ id, onDone }: { readonly id: ResponsePage['id']; readonly onDone: () => void }) {
  const sayDone = useUndoNotice();
  const [reason, setReason] = useState('');
  const setAside = useMutation(orpc.surveys.setAside.mutationOptions());
  const [isTried, setIsTried] = useState(false);
  const save = (): void => {
    setIsTried(true);
    if (reason.trim() === '') return;
    const commandId = newId<'Command'>();
    setAside.mutate(
      { commandId, id, reason: reason.trim() },
      {
        onSuccess: () => {
          sayDone('Set aside. It is kept, and counted in nothing.', commandId);
          onDone();
        },
      },
    );
  };
  return (
    <Form
      verb="Set aside"
      onSubmit={save}
      onCancel={onDone}
      isBusy={setAside.isPending}
      problem={setAside.isError ? toSentence(setAside.error) : null}
    >
      <TextInput
        label="Why"
        data-autofocus
        maxLength={200}
        placeholder="A test, entered twice, a child at the tablet"
        value={reason}
        error={isTried && reason.trim() === '' ? 'Say why, so that nobody wonders later.' : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Form>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === null) return null;
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
