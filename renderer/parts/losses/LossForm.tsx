import { Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import { noticedWays, type Loss } from '../../../shared/features/losses/losses.schema.ts';
import { noticedWords } from '../../../shared/features/losses/losses.words.ts';
import type { Id } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toFormProblems } from '../../rpc/form-problems.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Form } from '../../ui/Form.tsx';
import { sentenceCase } from '../../ui/format.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';
import { PersonPicker } from '../PersonPicker.tsx';
import { ReasonPicker } from '../PlacePicker.tsx';
import { useUndoNotice } from '../undo-notice.ts';
import { fromLossDraft, lossDraftSchema, toLossDraft, type LossDraft, type LossStart } from './loss-draft.ts';
import styles from './Losses.module.css';

type Props = {
  readonly customer: { readonly id: Id<'Customer'>; readonly name: string };
  /** The loss to change; null to write one down. */
  readonly of: Loss | null;
  readonly start: LossStart;
  readonly onDone: () => void;
};

/** That a customer left: when, how it was noticed, and why, as far as anybody believes to know. */
export function LossForm({ customer, of, start, onDone }: Props) {
  const { now, timeZone, currency, locale } = useReader();
  const today = toDay(now, timeZone);
  const sayDone = useUndoNotice();
  const [commandId] = useCommandId();
  const [id] = useState(() => of?.id ?? newId<'Loss'>());
  const empty = useCallback(() => toLossDraft(of, start, { currency, locale }), [of, start, currency, locale]);
  const name = of === null ? `loss of ${customer.id}` : `loss ${of.id}`;
  const { value, setValue, clear } = useDraft(name, lossDraftSchema, empty);
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const record = useMutation(orpc.losses.record.mutationOptions());
  const change = useMutation(orpc.losses.change.mutationOptions());
  const { error, isPending } = of === null ? record : change;
  const set = (patch: Partial<LossDraft>): void => setValue((was) => ({ ...was, ...patch }));
  const { errorOf, problem } = toFormProblems(error, found);

  const submit = (): void => {
    const read = fromLossDraft(value, { currency, locale });
    setFound('errors' in read ? read.errors : {});
    if (!('fields' in read)) return;
    const onSuccess = (): void => {
      clear();
      sayDone(of === null ? `It is written down that ${customer.name} left.` : 'Saved.', commandId);
      onDone();
    };
    if (of === null) record.mutate({ commandId, id, customerId: customer.id, fields: read.fields }, { onSuccess });
    else change.mutate({ commandId, id, patch: read.fields }, { onSuccess });
  };
  return (
    <Form
      onSubmit={submit}
      isBusy={isPending}
      problem={problem}
      note={of === null ? 'They are marked as lost, and never sent surveys or mailings.' : null}
    >
      <div className={styles.pair}>
        <DayField
          label="When they left"
          value={value.lostOn}
          max={today}
          error={errorOf('lostOn')}
          onChange={(lostOn) => set({ lostOn })}
        />
        <Select
          label="How you noticed"
          data-autofocus
          allowDeselect={false}
          value={value.noticed}
          data={noticedWays.map((way) => ({ value: way, label: sentenceCase(noticedWords[way]) }))}
          onChange={(chosen) => set({ noticed: noticedWays.find((way) => way === chosen) ?? value.noticed })}
        />
      </div>
      <ReasonPicker
        list="loss"
        label="Reason on file"
        hint="What you believe now. It stays as it is, so that it can be held beside what they tell."
        placeholder="unknown"
        value={value.reasonId}
        error={errorOf('reasonId')}
        onChange={(reasonId) => set({ reasonId })}
      />
      <div className={styles.pair}>
        <TextInput
          label="Yearly margin"
          inputMode="decimal"
          placeholder="not known"
          value={value.margin}
          error={errorOf('marginMinor')}
          onChange={(event) => set({ margin: event.currentTarget.value })}
        />
        <PersonPicker
          label="Who calls them"
          placeholder="nobody yet"
          value={value.caller}
          error={errorOf('caller')}
          onChange={(caller) => set({ caller })}
        />
      </div>
      <Textarea
        label="Note"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        value={value.note}
        error={errorOf('note')}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </Form>
  );
}
