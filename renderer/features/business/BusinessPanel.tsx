import { NumberInput, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Business } from '../../../shared/features/business/business.schema.ts';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { toFormProblems } from '../../rpc/form-problems.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { Card } from '../../ui/Card.tsx';
import { currencyChoices, monthChoices, timeZoneChoices } from '../../ui/computer-choices.ts';
import { Form } from '../../ui/Form.tsx';
import { formErrors } from '../../ui/form-errors.ts';
import { useFrameSettings } from '../../ui/frame-settings.ts';
import { businessPatchSchema, changedFields, type BusinessForm } from './business-form.logic.ts';

/** Name, money, calendar, and the rules of the house. */
export function BusinessPanel() {
  const { data, error } = useQuery(orpc.business.get.queryOptions({ input: {} }));
  if (error !== null) return <Card>{toSentence(error)}</Card>;
  // Opened anew when the business was changed elsewhere: nobody overwrites what they have not seen.
  return data === undefined ? null : <BusinessForm key={JSON.stringify(data)} business={data} />;
}

function BusinessForm({ business }: { readonly business: Business }) {
  const { locale } = useFrameSettings();
  const sayDone = useUndoNotice();
  const [commandId, renewCommandId] = useCommandId();
  const [values, setValues] = useState<BusinessForm>(business);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const change = useMutation(orpc.business.change.mutationOptions());
  const currencies = useMemo(() => currencyChoices(locale), [locale]);
  const zones = useMemo(() => timeZoneChoices(business.timeZone), [business.timeZone]);
  const { errorOf, problem } = toFormProblems(change.error, errors);
  const set = (patch: Partial<BusinessForm>): void => setValues((was) => ({ ...was, ...patch }));

  const save = (): void => {
    const checked = businessPatchSchema.safeParse(values);
    setErrors(checked.success ? {} : formErrors(checked.error));
    if (!checked.success) return;
    const patch = changedFields(business, checked.data);
    if (Object.keys(patch).length === 0) {
      sayDone('Nothing was changed.');
      return;
    }
    change.mutate({ commandId, patch }, { onSuccess: () => sayDone('Saved.', commandId), onError: renewCommandId });
  };
  return (
    <Card title="The business">
      <Form onSubmit={save} isBusy={change.isPending} problem={problem}>
        <TextInput
          label="Name"
          value={values.name}
          error={errorOf('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          label="Currency"
          description="Changing it renames amounts; it does not convert them."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          searchable
          allowDeselect={false}
          data={currencies}
          value={values.currency}
          error={errorOf('currency')}
          onChange={(currency) => set({ currency: currency ?? values.currency })}
        />
        <Select
          label="Time zone"
          searchable
          allowDeselect={false}
          data={zones}
          value={values.timeZone}
          error={errorOf('timeZone')}
          onChange={(zone) => set({ timeZone: zone ?? values.timeZone })}
        />
        <Select
          label="The business year starts in"
          allowDeselect={false}
          data={monthChoices(locale)}
          value={String(values.yearStartsInMonth)}
          onChange={(month) => set({ yearStartsInMonth: Number(month ?? 1) })}
        />
        <NumberInput
          label="Lock a window after so many minutes without a touch"
          min={1}
          max={240}
          allowDecimal={false}
          value={values.lockAfterMinutes}
          error={errorOf('lockAfterMinutes')}
          onChange={(minutes) => set({ lockAfterMinutes: Number(minutes) })}
        />
        <Stack gap={12}>
          <Switch
            label="Single keys work as shortcuts outside text fields (L, J, K, 1, 2, 3)"
            checked={values.singleKeyShortcuts}
            onChange={(event) => set({ singleKeyShortcuts: event.currentTarget.checked })}
          />
          <Switch
            label="Entries may be logged without a name"
            description="Nothing then tells who wrote them, not even in the history. Useful where people fear for their place."
            checked={values.anonymousEntries}
            onChange={(event) => set({ anonymousEntries: event.currentTarget.checked })}
          />
        </Stack>
      </Form>
    </Card>
  );
}
