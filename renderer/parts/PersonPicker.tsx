import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../shared/ids.ts';
import { orpc } from '../rpc/client.ts';
import { useSignedIn } from '../rpc/signed-in.ts';
import { TypeAhead } from '../ui/TypeAhead.tsx';
import { matching } from './choices.logic.ts';

type Props = {
  readonly label?: string;
  readonly hint?: string;
  readonly error?: string | null | undefined;
  readonly value: Id<'Person'> | null;
  readonly onChange: (id: Id<'Person'> | null) => void;
  readonly placeholder?: string;
  readonly withAutoFocus?: boolean;
};

/** Chooses somebody who works here; the reader stands first. */
export function PersonPicker({ label = 'Who', value, onChange, placeholder = 'nobody yet', ...rest }: Props) {
  const { person: me } = useSignedIn();
  const [text, setText] = useState('');
  const { data } = useQuery(orpc.people.list.queryOptions({ input: {} }));
  const people = data?.items ?? [];
  const working = people.filter(({ archived, role }) => !archived && role !== 'kiosk' && role !== 'shopper');
  const ordered = working.toSorted((one, other) => Number(other.id === me.id) - Number(one.id === me.id));
  const chosen = people.find(({ id }) => id === value);
  return (
    <TypeAhead
      label={label}
      {...rest}
      placeholder={placeholder}
      chosen={chosen?.name ?? null}
      choices={matching(ordered, text).map(({ id, name, role }) => ({
        key: id,
        label: name,
        detail: id === me.id ? 'you' : role,
      }))}
      onSearch={setText}
      onChoose={(key) => onChange(working.find(({ id }) => id === key)?.id ?? null)}
      none="Nobody of that name works here"
    />
  );
}
