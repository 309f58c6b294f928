import { Button, Group, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import { referralKinds, type Referral } from '../../../shared/features/promising/promising.schema.ts';
import { CustomerPicker } from '../../parts/CustomerPicker.tsx';
import { JobTypePicker } from '../../parts/JobTypePicker.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';
import { BecameFields } from './BecameFields.tsx';
import { kindWords } from './promising.logic.ts';
import { useJobTypes } from './promising.queries.ts';
import { fromReferralDraft, referralDraftSchema, toReferralDraft, type ReferralStart } from './referral-draft.ts';

type Props = { readonly of: Referral | ReferralStart; readonly onDone: () => void };

const kindChoices = referralKinds.map((kind) => ({ value: kind, label: kindWords[kind] }));

/** Who was sent away, why, to whom, and what became of it. */
export function ReferralForm({ of, onDone }: Props) {
  const { now, timeZone } = useReader();
  const today = toDay(now, timeZone);
  const { person } = useSignedIn();
  const sayDone = useUndoNotice();
  const jobTypes = useJobTypes();
  const [commandId, renewCommandId] = useCommandId();
  const [id] = useState(() => ('id' in of ? of.id : newId<'Referral'>()));
  const empty = useCallback(() => toReferralDraft(of, today), [of, today]);
  const name = 'id' in of ? of.id : `new ${of.jobTypeId ?? ''} ${of.customer?.id ?? ''}`;
  const { value, setValue, clear } = useDraft(`referral ${name}`, referralDraftSchema, empty);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const save = useMutation(orpc.promising.saveReferral.mutationOptions());
  const archive = useMutation(orpc.promising.archiveReferral.mutationOptions());
  const change = (patch: Partial<typeof value>): void => setValue((was) => ({ ...was, ...patch }));
  const end = (said: string): void => {
    clear();
    sayDone(said, commandId);
    onDone();
  };
  const submit = (): void => {
    const read = fromReferralDraft(value);
    setErrors('errors' in read ? read.errors : {});
    if ('errors' in read) return;
    save.mutate(
      { commandId, id, fields: read.fields },
      { onSuccess: () => end('id' in of ? 'Saved.' : 'It is in the list.'), onError: renewCommandId },
    );
  };
  const takeOut = (): void =>
    archive.mutate({ commandId, id, archived: true }, { onSuccess: () => end('Taken out.'), onError: renewCommandId });
  const isKept = 'id' in of;
  const refused = toFieldError(save.error);
  const errorOf = (field: string): string | null =>
    errors[field] ?? (refused?.field === field ? refused.sentence : null);
  const problem = save.error ?? archive.error;
  return (
    <Form
      onSubmit={submit}
      isBusy={save.isPending || archive.isPending}
      problem={problem === null || refused !== null ? null : toSentence(problem)}
      note={
        isKept && isLeader(person.role) ? (
          <Button variant="subtle" size="compact-sm" onClick={takeOut}>
            Take this out
          </Button>
        ) : null
      }
    >
      <CustomerPicker
        label="Who it was"
        withAutoFocus={!isKept}
        addsAs="prospect"
        placeholder="a customer, or a new name"
        value={value.customer}
        error={errorOf('customerId')}
        onChange={(customer) => change({ customer })}
      />
      <TextInput
        label="What they needed"
        maxLength={500}
        value={value.need}
        error={errorOf('need')}
        onChange={(event) => change({ need: event.currentTarget.value })}
      />
      <Field label="What we did">
        {(field) => (
          <SegmentedControl
            id={field}
            fullWidth
            aria-label="What we did"
            data={kindChoices}
            value={value.kind}
            onChange={(kind) => change({ kind })}
          />
        )}
      </Field>
      {value.kind === 'referred' ? (
        <TextInput
          label="To whom"
          maxLength={200}
          value={value.partner}
          error={errorOf('partner')}
          onChange={(event) => change({ partner: event.currentTarget.value })}
        />
      ) : null}
      <Textarea
        label="Why"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={1000}
        value={value.why}
        error={errorOf('why')}
        onChange={(event) => change({ why: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <JobTypePicker
          value={value.jobTypeId}
          placeholder="any"
          error={errorOf('jobTypeId')}
          onChange={(jobTypeId) => {
            const partner = jobTypes.find((jobType) => jobType.id === jobTypeId)?.partner ?? '';
            change({ jobTypeId, ...(value.partner === '' ? { partner } : {}) });
          }}
        />
        <DayField
          label="Day"
          value={value.saidOn}
          max={today}
          error={errorOf('saidOn')}
          onChange={(saidOn) => change({ saidOn })}
        />
      </Group>
      {isKept ? <BecameFields value={value} today={today} errorOf={errorOf} onChange={change} /> : null}
    </Form>
  );
}
