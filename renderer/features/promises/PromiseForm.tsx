import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import { acceptances, promiseFieldsSchema, saidThrough } from '../../../shared/features/promises/promises.schema.ts';
import { acceptanceWords, throughWords } from '../../../shared/features/promises/promises.words.ts';
import type { Id } from '../../../shared/ids.ts';
import { CustomerPicker } from '../../parts/CustomerPicker.tsx';
import { JobTypePicker } from '../../parts/JobTypePicker.tsx';
import { LocationPicker } from '../../parts/PlacePicker.tsx';
import { SafeDate } from '../../parts/SafeDate.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { sentenceCase } from '../../ui/format.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';
import { MomentFields } from './MomentFields.tsx';
import { emptyPromise, promiseDraftSchema, toPromiseFields, type PromiseDraft } from './promise-draft.ts';
import styles from './Promises.module.css';
import { SaidDateFields } from './SaidDateFields.tsx';

const choices = <Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: sentenceCase(words[value]) }));

type Props = {
  readonly customer: { readonly id: Id<'Customer'>; readonly name: string } | null;
  readonly onDone: (id: Id<'Promise'>) => void;
};

/** A promise as it is made: to whom, what, by when, and beside it what can honestly be said. */
export function PromiseForm({ customer, onDone }: Props) {
  const { now, timeZone } = useReader();
  const { person } = useSignedIn();
  const today = toDay(now, timeZone);
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [ids] = useState(() => ({ id: newId<'Promise'>(), versionId: newId<'PromiseVersion'>() }));
  // The moment the form opened is when it was said, unless somebody says otherwise.
  const [openedAt] = useState(now);
  const empty = useCallback(
    () => emptyPromise(customer, person.name, openedAt, today, timeZone),
    [customer, person.name, openedAt, today, timeZone],
  );
  const { value, setValue, clear } = useDraft(`promise ${customer?.id ?? ''}`, promiseDraftSchema, empty);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [isMore, setIsMore] = useState(false);
  const make = useMutation(orpc.promises.make.mutationOptions());
  const change = (patch: Partial<PromiseDraft>): void => setValue((was) => ({ ...was, ...patch }));

  const submit = (): void => {
    const checked = promiseFieldsSchema.safeParse(toPromiseFields(value, timeZone));
    setErrors(checked.success ? {} : formErrors(checked.error));
    if (!checked.success) return;
    make.mutate(
      { commandId, ...ids, fields: checked.data },
      {
        onSuccess: () => {
          clear();
          sayDone('The promise is kept here.', commandId);
          onDone(ids.id);
        },
      },
    );
  };
  const refused = toFieldError(make.error);
  const errorOf = (field: string, sentence?: string): string | null => {
    if (errors[field] !== undefined) return sentence ?? errors[field];
    return refused?.field === field ? refused.sentence : null;
  };
  return (
    <Form
      onSubmit={submit}
      isBusy={make.isPending}
      problem={make.isError && refused === null ? toSentence(make.error) : null}
    >
      <CustomerPicker
        label="To whom"
        placeholder="a customer"
        value={value.customer}
        error={errorOf('customerId', 'Choose the customer.')}
        onChange={(picked) => change({ customer: picked })}
      />
      <Group grow align="flex-start">
        <TextInput
          label="What"
          placeholder="New connection"
          maxLength={200}
          value={value.what}
          error={errorOf('what')}
          onChange={(event) => change({ what: event.currentTarget.value })}
        />
        <JobTypePicker placeholder="any" value={value.jobTypeId} onChange={(jobTypeId) => change({ jobTypeId })} />
      </Group>
      <Group grow align="flex-start">
        <DayField label="They need it by" value={value.needByOn} onChange={(needByOn) => change({ needByOn })} />
        <NativeSelect
          label="They said"
          data={choices(acceptances, acceptanceWords)}
          value={value.accepted}
          onChange={(event) => change({ accepted: promiseDraftSchema.shape.accepted.parse(event.currentTarget.value) })}
        />
      </Group>
      {value.jobTypeId === null ? null : (
        <div className={styles.honest}>
          <SafeDate
            jobTypeId={value.jobTypeId}
            needByOn={value.needByOn}
            promisedOn={value.due.on}
            customerId={value.customer?.id}
          />
        </div>
      )}
      <SaidDateFields
        label="Promised for"
        value={value.due}
        error={errorOf('due.on', 'Choose the day that was promised.')}
        windowError={errorOf('due.to')}
        onChange={(patch) => change({ due: { ...value.due, ...patch } })}
      />
      {isMore ? (
        <>
          <Group grow align="flex-start">
            <TextInput
              label="Promised by"
              maxLength={80}
              value={value.saidBy}
              error={errorOf('saidBy')}
              onChange={(event) => change({ saidBy: event.currentTarget.value })}
            />
            <Field label="Through">
              {(field) => (
                <NativeSelect
                  id={field}
                  data={choices(saidThrough, throughWords)}
                  value={value.saidThrough}
                  onChange={(event) =>
                    change({ saidThrough: promiseDraftSchema.shape.saidThrough.parse(event.currentTarget.value) })
                  }
                />
              )}
            </Field>
          </Group>
          <MomentFields
            label="Said"
            value={value.said}
            max={today}
            error={errorOf('saidAt', 'Choose when it was said.')}
            onChange={(patch) => change({ said: { ...value.said, ...patch } })}
          />
          <Textarea
            label="Our part"
            autosize
            value={value.ourPart}
            onChange={(event) => change({ ourPart: event.currentTarget.value })}
          />
          <Textarea
            label="Their part"
            placeholder="Somebody at home, the landlord’s permission"
            autosize
            value={value.theirPart}
            onChange={(event) => change({ theirPart: event.currentTarget.value })}
          />
          <LocationPicker
            placeholder="anywhere"
            value={value.locationId}
            onChange={(locationId) => change({ locationId })}
          />
        </>
      ) : (
        <Button variant="subtle" size="compact-sm" className={styles.more ?? ''} onClick={() => setIsMore(true)}>
          More: who said it when, through what, both parts, place
        </Button>
      )}
    </Form>
  );
}
