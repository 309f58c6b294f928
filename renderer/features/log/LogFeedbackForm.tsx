import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { entryFieldsSchema } from '../../../shared/features/log/log.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { CustomerPicker } from '../../parts/CustomerPicker.tsx';
import { TouchpointPicker } from '../../parts/PlacePicker.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';
import { Faces } from './Faces.tsx';
import { emptyDraft, feedbackDraftSchema, toFields, usesMore } from './feedback-draft.ts';
import { FeedbackMore } from './FeedbackMore.tsx';
import styles from './LogFeedbackForm.module.css';
import { saveNote } from './log.logic.ts';
import { recordOptions, useActionName } from './log.queries.ts';
import { SimilarEntries } from './SimilarEntries.tsx';
import { useEntryIds } from './use-entry-ids.ts';
import { useKnownCustomer } from './use-known-customer.ts';

type Props = { readonly onDone: () => void; readonly onCancel: () => void; readonly customerId?: Id<'Customer'> };

/** Logs what a customer said: the words, how they left, who it was. The rest waits behind "more". */
export function LogFeedbackForm({ onDone, customerId }: Props) {
  const reader = useReader();
  const sayDone = useUndoNotice();
  const ids = useEntryIds();
  const [anonymous, setAnonymous] = useState(false);
  const draft = useDraft('log', feedbackDraftSchema, emptyDraft, { isKept: !anonymous });
  const { value, setValue } = draft;
  const [showsMore, setShowsMore] = useState(() => usesMore(value));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const record = useMutation(recordOptions());
  const note = saveNote(value, useActionName(value, anonymous), reader);
  useKnownCustomer(customerId, setValue);

  // What somebody writes without a name must leave no trace in the page's storage either.
  useEffect(() => setValue((was) => was), [anonymous, setValue]);

  const change = (patch: Partial<typeof value>): void => setValue((was) => ({ ...was, ...patch }));
  const save = (): void => {
    const fields = entryFieldsSchema.safeParse(toFields(value, reader.now > Date.now() ? reader.now : Date.now(), anonymous));
    if (!fields.success) {
      setErrors(formErrors(fields.error));
      return;
    }
    setErrors({});
    record.mutate(
      { ...ids.now(fields.data), fields: fields.data },
      {
        onSuccess: ({ actionId }, { commandId }) => {
          draft.clear();
          sayDone(actionId === null ? 'Logged.' : 'Logged, and an action is open.', commandId);
          onDone();
        },
      },
    );
  };

  const refused = toFieldError(record.error);
  const errorOf = (field: string): string | null => errors[field] ?? (refused?.field === field ? refused.sentence : null);
  const isBeside = refused !== null && ['words', 'customerId', 'touchpointId'].includes(refused.field);
  return (
    <Form
      onSubmit={save}
      isBusy={record.isPending}
      problem={record.isError && !isBeside && !showsMore ? toSentence(record.error) : record.isError && refused === null ? toSentence(record.error) : null}
      note={note}
    >
      <Textarea
        aria-label="What they said"
        description={draft.wasKept ? 'In their words. Nobody will edit this. What you typed earlier was kept.' : 'In their words. Nobody will edit this.'}
        inputWrapperOrder={['input', 'description', 'error']}
        data-autofocus
        autosize
        minRows={3}
        maxRows={10}
        value={value.words}
        error={errorOf('words')}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <Faces value={value.howLeft} onChange={(howLeft) => change({ howLeft })} />
      <div className={styles.pair}>
        <CustomerPicker value={value.customer} error={errorOf('customerId')} onChange={(customer) => change({ customer })} />
        <TouchpointPicker value={value.touchpointId} error={errorOf('touchpointId')} placeholder="anywhere" onChange={(touchpointId) => change({ touchpointId })} />
      </div>
      {showsMore ? (
        <FeedbackMore value={value} change={change} errorOf={errorOf} anonymous={anonymous} setAnonymous={setAnonymous} />
      ) : (
        <Button variant="subtle" size="compact-sm" className={styles.more ?? ''} onClick={() => setShowsMore(true)}>
          More: when, how, call back, photos
        </Button>
      )}
      <SimilarEntries words={value.words} customerId={value.customer?.id ?? null} />
    </Form>
  );
}
