import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import type { Action } from '../../../shared/features/actions/actions.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { PersonPicker } from '../../parts/PersonPicker.tsx';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { Card } from '../../ui/Card.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { endOfDay } from '../../ui/format.ts';
import { Form } from '../../ui/Form.tsx';
import { useReader } from '../../ui/use-reader.ts';

type Props = {
  readonly action: Action;
  readonly isBusy: boolean;
  readonly onChange: (patch: { what?: string; who?: Id<'Person'> | null; dueAt?: number }) => void;
};

/** What is to be done, by whom and by when, to be changed. Staff keep theirs: only a leader hands an action on. */
export function ActionDetails({ action, isBusy, onChange }: Props) {
  const { timeZone } = useReader();
  const { person } = useSignedIn();
  const dueDay = toDay(action.dueAt, timeZone);
  const [what, setWhat] = useState(action.what);
  const [who, setWho] = useState(action.who);
  const [dueOn, setDueOn] = useState(dueDay);
  const save = (): void =>
    onChange({
      ...(what === action.what ? {} : { what }),
      ...(who === action.who ? {} : { who }),
      // The hour it was due at stays, unless the day moves.
      ...(dueOn === dueDay ? {} : { dueAt: endOfDay(dueOn, timeZone) }),
    });
  return (
    <Card title="To be done">
      <Form onSubmit={save} isBusy={isBusy}>
        <TextInput label="What" maxLength={300} value={what} onChange={(event) => setWhat(event.currentTarget.value)} />
        {isLeader(person.role) ? <PersonPicker value={who} onChange={setWho} /> : null}
        <DayField label="By" value={dueOn} onChange={(day) => setDueOn(day ?? dueDay)} />
      </Form>
    </Card>
  );
}
