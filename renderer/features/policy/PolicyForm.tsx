import { Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { mayBreakValues, policyFieldsSchema, type Policy } from '../../../shared/features/policy/policy.schema.ts';
import { mayBreakWords } from '../../../shared/features/policy/policy.words.ts';
import { parseMoney, toDecimalText } from '../../../shared/money.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { sentenceCase } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import styles from './Policy.module.css';

type Props = { readonly of: Policy | null; readonly onDone: () => void };

/** A rule of the house, and how far who may break it. */
export function PolicyForm({ of, onDone }: Props) {
  const { currency, locale } = useReader();
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [id] = useState(() => of?.id ?? newId<'Policy'>());
  const [name, setName] = useState(of?.name ?? '');
  const [rule, setRule] = useState(of?.rule ?? '');
  const [mayBreak, setMayBreak] = useState<Policy['mayBreak']>(of?.mayBreak ?? 'everyone');
  const [limit, setLimit] = useState(of?.limitMinor == null ? '' : toDecimalText(of.limitMinor, currency));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const save = useMutation(orpc.policy.save.mutationOptions());
  const submit = (): void => {
    const limitMinor = limit.trim() === '' ? null : parseMoney(limit, currency, locale);
    const checked = policyFieldsSchema.safeParse({ name, rule, mayBreak, limitMinor });
    const isWrongLimit = limit.trim() !== '' && limitMinor === null;
    setErrors({
      ...(checked.success ? {} : formErrors(checked.error)),
      ...(isWrongLimit ? { limitMinor: 'Write an amount, such as 49.90.' } : {}),
    });
    if (!checked.success || isWrongLimit) return;
    save.mutate(
      { commandId, id, fields: checked.data },
      {
        onSuccess: () => {
          sayDone('Saved.', commandId);
          onDone();
        },
      },
    );
  };
  return (
    <Form onSubmit={submit} isBusy={save.isPending} problem={save.isError ? toSentence(save.error) : null}>
      <TextInput
        label="Name"
        placeholder="No refund after 30 days"
        data-autofocus
        maxLength={100}
        value={name}
        error={errors['name']}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label="What the rule says"
        autosize
        minRows={2}
        value={rule}
        error={errors['rule']}
        onChange={(event) => setRule(event.currentTarget.value)}
      />
      <div className={styles.pair}>
        <Select
          label="Who may break it for a customer?"
          allowDeselect={false}
          data={mayBreakValues.map((value) => ({ value, label: sentenceCase(mayBreakWords[value]) }))}
          value={mayBreak}
          onChange={(value) => setMayBreak(mayBreakValues.find((known) => known === value) ?? mayBreak)}
        />
        <TextInput
          label="The most one exception may cost"
          description="Empty: no limit. The owner has none."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="decimal"
          value={limit}
          error={errors['limitMinor']}
          onChange={(event) => setLimit(event.currentTarget.value)}
        />
      </div>
    </Form>
  );
}
