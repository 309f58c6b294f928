import { Checkbox, Group, SegmentedControl, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import {
  consentKinds,
  customerStatuses,
  preferredChannels,
} from '../../../shared/features/customers/customers.schema.ts';
import type { CustomerFields } from '../../../shared/features/customers/customers.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { PersonPicker } from '../../parts/PersonPicker.tsx';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { sentenceCase } from '../../ui/format.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useReader } from '../../ui/use-reader.ts';
import { AlikeNotice } from './AlikeNotice.tsx';
import {
  customerDraftSchema,
  emptyDraft,
  fromDraft,
  toDraft,
  withConsent,
  type CustomerDraft,
} from './customer-draft.ts';
import styles from './Customer.module.css';
import { channelWords, consentWords, statusLabel } from './customers.logic.ts';
import { YesNoField } from './YesNoField.tsx';

type Props = {
  /** The customer that is changed; null for a new one. */
  readonly of: { readonly id: Id<'Customer'>; readonly fields: CustomerFields } | null;
  readonly verb: string;
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly fieldProblem: { readonly field: string; readonly sentence: string } | null;
  /** `clear` throws the draft away, once it is saved. */
  readonly onSave: (fields: Partial<CustomerFields> & { name: string }, clear: () => void) => void;
  readonly onCancel: () => void;
};

/** The form of a customer, new or known. Staff fill in how to reach them; leaders the rest as well. */
export function CustomerForm({ of, verb, isBusy, problem, fieldProblem, onSave, onCancel }: Props) {
  const reader = useReader();
  const { locale, currency, timeZone, now } = reader;
  const { person } = useSignedIn();
  const isLeading = isLeader(person.role);
  const empty = useCallback(
    () => (of === null ? emptyDraft({ locale, currency }) : toDraft(of.fields, { locale, currency })),
    [of, locale, currency],
  );
  const { value, setValue, clear } = useDraft(
    of === null ? 'customer new' : `customer ${of.id}`,
    customerDraftSchema,
    empty,
  );
  const [found, setFound] = useState<Readonly<Record<string, string>>>({});
  const errors: Readonly<Record<string, string>> =
    fieldProblem === null ? found : { ...found, [fieldProblem.field]: fieldProblem.sentence };
  const set = (patch: Partial<CustomerDraft>): void => setValue((was) => ({ ...was, ...patch }));
  const today = toDay(now, timeZone);
  const text = (field: 'name' | 'reference' | 'email' | 'phone' | 'class' | 'yearlyMargin' | 'costToWin') => ({
    value: value[field],
    error: errors[field] ?? errors[`${field}Minor`],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set({ [field]: event.currentTarget.value }),
  });
  // That somebody left is written down on their page, with when, how it was noticed and why.
  const statuses = customerStatuses.filter((status) => status !== 'lost' || value.status === 'lost');
  const submit = (): void => {
    const read = fromDraft(value, { locale, currency }, isLeading);
    setFound('errors' in read ? read.errors : {});
    if ('fields' in read) onSave(read.fields, clear);
  };
  const cancel = (): void => {
    if (of !== null) clear();
    onCancel();
  };
  return (
    <Form onSubmit={submit} isBusy={isBusy} problem={problem} verb={verb} onCancel={cancel}>
      <Field label="Person or company">
        {(id) => (
          <SegmentedControl
            display="flex"
            w="fit-content"
            id={id}
            aria-label="Person or company"
            value={value.kind}
            data={[
              { value: 'person', label: 'Person' },
              { value: 'company', label: 'Company' },
            ]}
            onChange={(kind) => set({ kind: kind === 'company' ? 'company' : 'person' })}
          />
        )}
      </Field>
      <TextInput label="Name" data-autofocus required maxLength={160} {...text('name')} />
      <div className={styles.pair}>
        <TextInput label="E-mail" type="email" maxLength={200} {...text('email')} />
        <TextInput label="Phone" type="tel" maxLength={40} {...text('phone')} />
      </div>
      {/* After the three fields it looks at: Tab from one to the next must not land on a link that goes away. */}
      <AlikeNotice typed={value} except={of?.id ?? null} />
      <Textarea
        label="Address"
        autosize
        minRows={2}
        maxLength={300}
        value={value.address}
        onChange={(event) => set({ address: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <TextInput label="Your reference number" maxLength={60} {...text('reference')} />
        <Select
          label="Likes to be reached"
          clearable
          placeholder="not known"
          value={value.preferredChannel}
          data={preferredChannels.map((channel) => ({ value: channel, label: sentenceCase(channelWords[channel]) }))}
          onChange={(chosen) =>
            set({ preferredChannel: preferredChannels.find((channel) => channel === chosen) ?? null })
          }
        />
      </div>
      <Textarea
        label="How they like to be talked to"
        description="Shown to whoever talks to them next: short and factual, first name, never before ten."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        maxLength={500}
        value={value.styleNote}
        onChange={(event) => set({ styleNote: event.currentTarget.value })}
      />
      {isLeading ? (
        <Stack gap={16}>
          <div className={styles.pair}>
            <Select
              label="Stands as"
              allowDeselect={false}
              value={value.status}
              data={statuses.map((status) => ({ value: status, label: statusLabel(status) }))}
              onChange={(chosen) => set({ status: customerStatuses.find((status) => status === chosen) ?? 'active' })}
            />
            <TextInput label="Class" placeholder="such as gold, family, trade" maxLength={40} {...text('class')} />
          </div>
          <div className={styles.pair}>
            <DayField
              label="Customer since"
              value={value.customerSinceOn}
              max={today}
              onChange={(day) => set({ customerSinceOn: day })}
            />
            {value.status === 'lost' ? (
              <DayField
                label="Lost on"
                error={errors['lostOn']}
                value={value.lostOn}
                max={today}
                onChange={(day) => set({ lostOn: day })}
              />
            ) : (
              <DayField label="Renewal" value={value.renewalOn} onChange={(day) => set({ renewalOn: day })} />
            )}
          </div>
          {value.status === 'prospect' ? (
            <div className={styles.pair}>
              <YesNoField
                label="Do they need what we do?"
                value={value.hasNeed}
                onChange={(hasNeed) => set({ hasNeed })}
              />
              <YesNoField label="Can they pay for it?" value={value.canPay} onChange={(canPay) => set({ canPay })} />
            </div>
          ) : null}
          <div className={styles.pair}>
            <TextInput label="Yearly margin" inputMode="decimal" {...text('yearlyMargin')} />
            <TextInput label="Cost to win them" inputMode="decimal" {...text('costToWin')} />
          </div>
          <PersonPicker
            label="Looked after by"
            error={errors['lookedAfterBy']}
            value={value.lookedAfterBy}
            onChange={(lookedAfterBy) => set({ lookedAfterBy })}
          />
          <TagsInput label="Tags" maxTags={20} value={value.tags} onChange={(tags) => set({ tags })} />
          <Checkbox.Group label="They agreed" value={value.consents.map(({ kind }) => kind)}>
            <Group gap={20} mt={6}>
              {consentKinds.map((kind) => (
                <Checkbox
                  key={kind}
                  value={kind}
                  label={consentWords[kind]}
                  onChange={(event) =>
                    set({ consents: withConsent(value.consents, kind, event.currentTarget.checked, today) })
                  }
                />
              ))}
            </Group>
          </Checkbox.Group>
        </Stack>
      ) : null}
    </Form>
  );
}
