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
import { useFrameSettings } from '../../ui/frame-settings.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';
import { Faces } from './Faces.tsx';
import { emptyDraft, feedbackDraftSchema, toFields, usesMore, type FeedbackDraft } from './feedback-draft.ts';
import { FeedbackMore } from './FeedbackMore.tsx';
import styles from './LogFeedbackForm.module.css';
import { saveNote } from './log.logic.ts';
import { recordOptions, useActionName } from './log.queries.ts';
import { SimilarEntries } from './SimilarEntries.tsx';
import { useKnownCustomer } from './use-known-customer.ts';
import { useRequest } from './use-request.ts';

type Props = { readonly onDone: () => void; readonly onCancel: () => void; readonly customerId?: Id<'Customer'> };

/** Fields that are on screen before "more" is opened. */
const firstFields = ['words', 'howLeft', 'customerId', 'touchpointId'];

/** Logs what a customer said: the words, how they left, who it was. The rest waits behind "more". */
export function LogFeedbackForm({ onDone, customerId }: Props) {
  const reader = useReader();
  const { now } = useFrameSettings();
  const sayDone = useUndoNotice();
  const toRequest = useRequest();
  const [anonymous, setAnonymous] = useState(false);
  const { value, setValue, clear, wasKept } = useDraft('log', feedbackDraftSchema, emptyDraft, { isKept: !anonymous });
  const [showsMore, setShowsMore] = useState(() => usesMore(value));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const record = useMutation(recordOptions());
  const actionFor = useActionName(value, anonymous);
  useKnownCustomer(customerId, setValue);

  // What somebody writes without a name must leave no trace in the page's storage either.
  useEffect(() => {
    if (anonymous) setValue((was) => was);
  }, [anonymous, setValue]);

  const change = (patch: Partial<FeedbackDraft>): void => setValue((was) => ({ ...was, ...patch }));
  const save = (): void => {
    const checked = entryFieldsSchema.safeParse(toFields(value, now(), anonymous));
    const found = checked.success ? {} : formErrors(checked.error);
    setErrors(found);
    if (Object.keys(found).some((field) => !firstFields.includes(field))) setShowsMore(true);
    if (!checked.success) return;
    record.mutate(toRequest(checked.data, value.heardAt === null), {
      onSuccess: ({ actionId }, { commandId }) => {
        clear();
        sayDone(actionId === null ? 'Logged.' : 'Logged, and an action is open.', commandId);
        onDone();
      },
    });
  };

  const refused = toFieldError(record.error);
  const errorOf = (field: string): string | null =>
    errors[field] ?? (refused?.field === field ? refused.sentence : null);
  const isBeside = refused !== null && (showsMore || firstFields.includes(refused.field));
  return (
    <>
      <Form
        onSubmit={save}
        isBusy={record.isPending}
        problem={record.isError && !isBeside ? toSentence(record.error) : null}
        note={saveNote(value, actionFor, reader)}
      >
        <Textarea
          aria-label="What they said"
          description={`In their words. Nobody will edit this.${wasKept ? ' What you typed before was kept.' : ''}`}
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
          <CustomerPicker
            value={value.customer}
            error={errorOf('customerId')}
            onChange={(customer) => change({ customer })}
          />
          <TouchpointPicker
            value={value.touchpointId}
            error={errorOf('touchpointId')}
            placeholder="anywhere"
            onChange={(touchpointId) => change({ touchpointId })}
          />
        </div>
        {showsMore ? (
          <FeedbackMore {...{ value, change, errorOf, anonymous, setAnonymous }} />
        ) : (
          <Button variant="subtle" size="compact-sm" className={styles.more ?? ''} onClick={() => setShowsMore(true)}>
            More: when, how, call back, photos
          </Button>
        )}
      </Form>
      <SimilarEntries words={value.words} customerId={value.customer?.id ?? null} />
    </>
  );
}
