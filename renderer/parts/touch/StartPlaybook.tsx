import { Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toDay, type Day } from '../../../shared/clock.ts';
import { playbookIdSchema, type Id } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useCommandId } from '../../rpc/use-command-id.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Form } from '../../ui/Form.tsx';
import { useReader } from '../../ui/use-reader.ts';
import { RecordLink } from '../RecordLink.tsx';
import { useUndoNotice } from '../undo-notice.ts';

type Props = {
  readonly customer: { readonly id: Id<'Customer'>; readonly name: string };
  readonly onDone: () => void;
};

/** Starts a playbook for a customer: its steps fall on days counted from the one chosen. */
export function StartPlaybook({ customer, onDone }: Props) {
  const { now, timeZone } = useReader();
  const sayDone = useUndoNotice();
  const { data } = useQuery(orpc.touch.playbooks.queryOptions({ input: {} }));
  const [commandId, renew] = useCommandId();
  const [id] = useState(() => newId<'PlaybookRun'>());
  const [chosen, setChosen] = useState<Id<'Playbook'> | null>(null);
  const [about, setAbout] = useState('');
  const [startsOn, setStartsOn] = useState<Day | null>(() => toDay(now, timeZone));
  const start = useMutation(orpc.touch.startPlaybook.mutationOptions());
  const playbooks = data?.items.filter(({ archived }) => !archived) ?? [];
  const playbookId = chosen ?? playbooks[0]?.id ?? null;
  if (data !== undefined && playbooks.length === 0) {
    return (
      <p>
        There is no playbook yet. A manager makes one under{' '}
        <RecordLink to="/touch?tab=playbooks">Keep in touch, after a sale</RecordLink>.
      </p>
    );
  }
  const submit = (): void => {
    if (playbookId === null || startsOn === null) return;
    start.mutate(
      { commandId, id, playbookId, customerId: customer.id, about: about.trim(), startsOn },
      {
        onSuccess: () => {
          sayDone(`The playbook is started for ${customer.name}.`, commandId);
          onDone();
        },
        onError: renew,
      },
    );
  };
  return (
    <Form
      onSubmit={submit}
      verb="Start"
      isBusy={start.isPending}
      problem={start.isError ? toSentence(start.error) : null}
    >
      <Select
        label="Playbook"
        data-autofocus
        allowDeselect={false}
        data={playbooks.map((playbook) => ({ value: playbook.id, label: playbook.name }))}
        value={playbookId}
        onChange={(value) => setChosen(playbookIdSchema.nullable().catch(null).parse(value))}
      />
      <TextInput
        label="About"
        description="What they bought, or what it is about; leave empty if it is plain."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={200}
        value={about}
        onChange={(event) => setAbout(event.currentTarget.value)}
      />
      <DayField
        label="Counted from"
        value={startsOn}
        error={startsOn === null ? 'Choose the day.' : null}
        onChange={setStartsOn}
      />
    </Form>
  );
}
