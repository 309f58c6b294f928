import { NumberInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Cadence } from '../../../../shared/features/touch/touch.schema.ts';
import { useUndoNotice } from '../../../parts/undo-notice.ts';
import { orpc } from '../../../rpc/client.ts';
import { newId } from '../../../rpc/new-id.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { Form } from '../../../ui/Form.tsx';

/** How often customers, prospects and each class hear from us; empty is never by rule. */
export function CadencesForm({ onDone }: { readonly onDone: () => void }) {
  const { data, error } = useQuery(orpc.touch.cadences.queryOptions({ input: {} }));
  if (error !== null) return <p>{toSentence(error)}</p>;
  if (data === undefined) return <p className="soft">Reading…</p>;
  return <Fields items={data.items} onDone={onDone} />;
}

function Fields({ items, onDone }: { readonly items: readonly Cadence[]; readonly onDone: () => void }) {
  const sayDone = useUndoNotice();
  const [days, setDays] = useState<Readonly<Record<string, number | null>>>({});
  const save = useMutation(orpc.touch.saveCadence.mutationOptions());
  const submit = async (): Promise<void> => {
    for (const { who, days: was } of items) {
      const to = days[who];
      if (to === undefined || to === was) continue;
      try {
        await save.mutateAsync({ commandId: newId(), who, days: to });
      } catch {
        // Said below the fields; what was saved before stays saved.
        return;
      }
    }
    sayDone('Saved.');
    onDone();
  };
  return (
    <Form onSubmit={() => void submit()} isBusy={save.isPending} problem={save.isError ? toSentence(save.error) : null}>
      {items.map(({ who, name, days: was }, index) => (
        <NumberInput
          key={who}
          label={`${name}: days between contacts`}
          placeholder="not called by rule"
          min={1}
          max={1000}
          allowDecimal={false}
          hideControls
          {...(index === 0 ? { 'data-autofocus': true } : {})}
          value={(days[who] === undefined ? was : days[who]) ?? ''}
          onChange={(value) => setDays((all) => ({ ...all, [who]: typeof value === 'number' ? value : null }))}
        />
      ))}
      <p className="soft small">
        The class of a customer is set on their page and comes before the rest. Nobody who left is ever on the list.
      </p>
    </Form>
  );
}
