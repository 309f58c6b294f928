import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import { exceptionFieldsSchema, exceptionKinds, type Policy } from '../../../shared/features/policy/policy.schema.ts';
import { exceptionKindWords } from '../../../shared/features/policy/policy.words.ts';
import { parseMoney } from '../../../shared/money.ts';
import { CustomerPicker } from '../../parts/CustomerPicker.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFieldError, toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { sentenceCase } from '../../ui/format.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';
import { exceptionDraftSchema, toExceptionDraft, type ExceptionDraft } from './exception-draft.ts';
import styles from './Policy.module.css';
import { limitText } from './policy.logic.ts';

type Props = { readonly policies: readonly Policy[]; readonly onDone: () => void };

/** An exception made for a customer, or a rule kept against one: rule, customer, cost; the rest is known. */
export function ExceptionForm({ policies, onDone }: Props) {
  const { now, timeZone, currency, locale } = useReader();
  const today = toDay(now, timeZone);
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [id] = useState(() => newId<'PolicyException'>());
  const [first, ...others] = policies;
  const only = others.length === 0 ? (first?.id ?? null) : null;
  const empty = useCallback(() => toExceptionDraft(today), [today]);
  const { value, setValue, clear } = useDraft('exception', exceptionDraftSchema, empty);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const log = useMutation(orpc.policy.log.mutationOptions());
  const change = (patch: Partial<ExceptionDraft>): void => setValue((was) => ({ ...was, ...patch }));
  // The rules may be read only after the form opened: the only one is chosen whenever it comes.
  const policyId = value.policyId ?? only;
  const policy = policies.find((one) => one.id === policyId);
  const isBroken = value.kind === 'broken';
  const submit = (): void => {
    const { kind, customer, note, happenedOn } = value;
    const costMinor = isBroken ? parseMoney(value.cost, currency, locale) : null;
    const fields = { policyId, kind, customerId: customer?.id, note, happenedOn, costMinor };
    const checked = exceptionFieldsSchema.safeParse(fields);
    const isCostMissing = isBroken && costMinor === null;
    setErrors({
      ...(checked.success ? {} : formErrors(checked.error)),
      ...(isCostMissing ? { costMinor: 'Write an amount, 0 where it cost nothing.' } : {}),
    });
    if (!checked.success || isCostMissing) return;
    log.mutate(
      { commandId, id, fields: checked.data },
      {
        onSuccess: () => {
          clear();
          sayDone('It is logged.', commandId);
          onDone();
        },
      },
    );
  };
  const refused = toFieldError(log.error);
  const errorOf = (field: string, missing?: string): string | null =>
    refused?.field === field ? refused.sentence : field in errors ? (missing ?? errors[field] ?? null) : null;
  return (
    <Form
      onSubmit={submit}
      isBusy={log.isPending}
      problem={log.isError && refused === null ? toSentence(log.error) : null}
    >
      <CustomerPicker
        label="For whom?"
        placeholder="Name, phone, e-mail"
        withAutoFocus
        value={value.customer}
        error={errorOf('customerId', 'Choose the customer.')}
        onChange={(customer) => change({ customer })}
      />
      <Select
        label="Which rule?"
        searchable
        placeholder="Choose the rule"
        data={policies.map(({ id: key, name }) => ({ value: key, label: name }))}
        description={
          policy === undefined ? null : `${policy.rule} May be broken by ${limitText(policy, { locale, currency })}.`
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={policyId}
        error={errorOf('policyId', 'Choose the rule.')}
        onChange={(key) => change({ policyId: policies.find((one) => one.id === key)?.id ?? null })}
      />
      <Field label="What did we do?">
        {(field) => (
          <SegmentedControl
            id={field}
            fullWidth
            aria-label="What did we do?"
            data={exceptionKinds.map((kind) => ({ value: kind, label: sentenceCase(exceptionKindWords[kind]) }))}
            value={value.kind}
            onChange={(kind) => change({ kind })}
          />
        )}
      </Field>
      <div className={styles.pair}>
        {isBroken ? (
          <TextInput
            label="What did it cost us?"
            inputMode="decimal"
            value={value.cost}
            error={errorOf('costMinor')}
            onChange={(event) => change({ cost: event.currentTarget.value })}
          />
        ) : null}
        <DayField
          label="Day"
          value={value.happenedOn}
          max={today}
          error={errorOf('happenedOn', 'Choose the day.')}
          onChange={(happenedOn) => change({ happenedOn })}
        />
      </div>
      <TextInput
        label="Why?"
        maxLength={1000}
        value={value.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </Form>
  );
}
