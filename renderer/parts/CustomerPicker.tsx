import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../shared/ids.ts';
import { orpc } from '../rpc/client.ts';
import { newId } from '../rpc/new-id.ts';
import { toSentence } from '../rpc/sentences.ts';
import { TypeAhead } from '../ui/TypeAhead.tsx';

/** Waits this long after a key, so that fast typing asks once; shorter than anybody notices. */
const typingPauseMs = 60;

type Picked = { readonly id: Id<'Customer'>; readonly name: string };

type Props = {
  readonly label?: string;
  readonly hint?: string;
  readonly error?: string | null | undefined;
  readonly value: Picked | null;
  readonly onChange: (picked: Picked | null) => void;
  /** What an empty field means: "someone". */
  readonly placeholder?: string;
  /** The first field of a dialog. */
  readonly withAutoFocus?: boolean;
  /** What somebody who is added here is; a customer unless told. */
  readonly addsAs?: 'prospect' | 'active';
};

/** Finds a customer while typing by name, reference, e-mail or phone, or adds a new one in place. */
export function CustomerPicker({
  label = 'Customer',
  hint,
  error,
  value,
  onChange,
  placeholder = 'someone',
  withAutoFocus = false,
  addsAs = 'active',
}: Props) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), typingPauseMs);
  const found = useQuery(
    orpc.customers.find.queryOptions({
      input: { text: asked },
      enabled: asked !== '',
      placeholderData: keepPreviousData,
    }),
  );
  const add = useMutation(orpc.customers.add.mutationOptions());
  const items = asked === '' || text === '' ? [] : (found.data?.items ?? []);
  const create = (name: string): void => {
    const id = newId<'Customer'>();
    add.mutate(
      { commandId: newId(), id, fields: { name, status: addsAs } },
      { onSuccess: () => onChange({ id, name }) },
    );
  };
  return (
    <TypeAhead
      label={label}
      hint={hint}
      error={error ?? (add.isError ? toSentence(add.error) : null)}
      placeholder={placeholder}
      withAutoFocus={withAutoFocus}
      chosen={value?.name ?? null}
      choices={items.map(({ id, name, reference, phone, email }) => ({
        key: id,
        label: name,
        detail: reference ?? phone ?? email,
      }))}
      isLoading={found.isFetching}
      onSearch={setText}
      onChoose={(key) => {
        const item = items.find(({ id }) => id === key);
        onChange(item === undefined ? null : { id: item.id, name: item.name });
      }}
      onCreate={create}
      none="No customer found"
    />
  );
}
