import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../shared/ids.ts';
import { orpc } from '../rpc/client.ts';
import { newId } from '../rpc/new-id.ts';
import { toSentence } from '../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../rpc/signed-in.ts';
import { TypeAhead } from '../ui/TypeAhead.tsx';
import { matching } from './choices.logic.ts';

type Props = {
  readonly label?: string;
  readonly hint?: string;
  readonly error?: string | null | undefined;
  readonly placeholder?: string;
  readonly withAutoFocus?: boolean;
  readonly value: Id<'JobType'> | null;
  readonly onChange: (id: Id<'JobType'> | null) => void;
};

/** A kind of job; owner and manager can add one in place. Old records may name one that is out of use. */
export function JobTypePicker({ label = 'Kind of job', value, onChange, error, ...rest }: Props) {
  const [text, setText] = useState('');
  const { person } = useSignedIn();
  const { data } = useQuery(orpc.promising.jobTypes.queryOptions({ input: {} }));
  const add = useMutation(orpc.promising.saveJobType.mutationOptions());
  const all = data?.items ?? [];
  const inUse = all.filter(({ archived }) => !archived);
  const create = (name: string): void => {
    const id = newId<'JobType'>();
    const fields = { name, likes: null, partner: '' };
    add.mutate({ commandId: newId(), id, fields }, { onSuccess: () => onChange(id) });
  };
  return (
    <TypeAhead
      {...rest}
      label={label}
      error={error ?? (add.isError ? toSentence(add.error) : null)}
      chosen={all.find(({ id }) => id === value)?.name ?? null}
      choices={matching(inUse, text).map(({ id, name }) => ({ key: id, label: name }))}
      onSearch={setText}
      onChoose={(key) => onChange(inUse.find(({ id }) => id === key)?.id ?? null)}
      onCreate={isLeader(person.role) ? create : undefined}
    />
  );
}
