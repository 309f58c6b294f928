import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import { repeats, type Action, type Repeat } from '../../../shared/features/actions/actions.schema.ts';
import { repeatWords } from '../../../shared/features/actions/actions.words.ts';
import type { Id } from '../../../shared/ids.ts';
import { PersonPicker } from '../../parts/PersonPicker.tsx';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { Card } from '../../ui/Card.tsx';
import { DayField } from '../../ui/DayField.tsx';
import { endOfDay, sentenceCase } from '../../ui/format.ts';
import { Form } from '../../ui/Form.tsx';
import { useReader } from '../../ui/use-reader.ts';

/** What can be changed of an action in its form. */
export type DetailsPatch = {
  what?: string;
  who?: Id<'Person'> | null;
  dueAt?: number;
  waitingFor?: string | null;
  repeats?: Repeat | null;
};

type Props = {
  readonly action: Action;
  readonly isBusy: boolean;
  readonly onChange: (patch: DetailsPatch) => void;
};

/** What is to be done, by whom and by when, to be changed. Staff keep theirs: only a leader hands an action on. */
export function ActionDetails({ action, isBusy, onChange }: Props) {
  const { timeZone } = useReader();
  const { person } = useSignedIn();
  const dueDay = toDay(action.dueAt, timeZone);
  const [what, setWhat] = useState(action.what);
  const [who, setWho] = useState(action.who);
  const [dueOn, setDueOn] = useState(dueDay);
  const [waiting, setWaiting] = useState(action.waitingFor ?? '');
  const [repeat, setRepeat] = useState(action.repeats);
  const waitingFor = waiting.trim() === '' ? null : waiting.trim();
  const isOver = action.state === 'done' || action.state === 'dropped';
  const save = (): void =>
    onChange({
      ...(what === action.what ? {} : { what }),
      ...(who === action.who ? {} : { who }),
      // The hour it was due at stays, unless the day moves.
      ...(dueOn === dueDay ? {} : { dueAt: endOfDay(dueOn, timeZone) }),
      ...(waitingFor === action.waitingFor ? {} : { waitingFor }),
      ...(repeat === action.repeats ? {} : { repeats: repeat }),
    });
  return (
    <Card title="To be done">
      <Form onSubmit={save} isBusy={isBusy}>
        <TextInput label="What" maxLength={300} value={what} onChange={(event) => setWhat(event.currentTarget.value)} />
        {isLeader(person.role) ? <PersonPicker value={who} onChange={setWho} /> : null}
        <DayField label="By" value={dueOn} onChange={(day) => setDueOn(day ?? dueDay)} />
        {isOver ? null : (
          <TextInput
            label="Waiting for"
            placeholder="nobody"
            maxLength={120}
            value={waiting}
            onChange={(event) => setWaiting(event.currentTarget.value)}
          />
        )}
        <Select
          label="Comes again"
          placeholder="no, once"
          clearable
          value={repeat}
          data={repeats.map((one) => ({ value: one, label: sentenceCase(repeatWords[one]) }))}
          onChange={(chosen) => setRepeat(repeats.find((one) => one === chosen) ?? null)}
        />
      </Form>
    </Card>
  );
}
