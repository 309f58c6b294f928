import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { reasonLists } from '../../shared/features/business/business.schema.ts';
import type { Id } from '../../shared/ids.ts';
import { orpc } from '../rpc/client.ts';
import { newId } from '../rpc/new-id.ts';
import { isLeader, useSignedIn } from '../rpc/signed-in.ts';
import { TypeAhead } from '../ui/TypeAhead.tsx';
import { matching } from './choices.logic.ts';

type Common = {
  readonly label?: string;
  readonly hint?: string;
  readonly error?: string | null | undefined;
  readonly placeholder?: string;
  readonly withAutoFocus?: boolean;
};
type Picker<Kind extends string> = Common & {
  readonly value: Id<Kind> | null;
  readonly onChange: (id: Id<Kind> | null) => void;
};
type Named = { readonly id: string; readonly name: string; readonly archived: boolean };

/** Old records may name an archived place, new ones can't choose it. */
function usePlaces() {
  return useQuery(orpc.business.places.queryOptions({ input: {} })).data;
}

function Picker<Place extends Named>({
  items,
  value,
  onChange,
  onCreate,
  ...rest
}: Common & {
  readonly label: string;
  readonly items: readonly Place[];
  readonly value: string | null;
  readonly onChange: (place: Place | null) => void;
  readonly onCreate?: ((name: string) => void) | undefined;
}) {
  const [text, setText] = useState('');
  const open = items.filter(({ archived }) => !archived);
  return (
    <TypeAhead
      {...rest}
      chosen={items.find(({ id }) => id === value)?.name ?? null}
      choices={matching(open, text).map(({ id, name }) => ({ key: id, label: name }))}
      onSearch={setText}
      onChoose={(key) => onChange(open.find(({ id }) => id === key) ?? null)}
      onCreate={onCreate}
    />
  );
}

/** Where customers met the business: sales, delivery, finance, support … */
export function TouchpointPicker({ label = 'Where', onChange, ...rest }: Picker<'Touchpoint'>) {
  const places = usePlaces();
  return (
    <Picker
      {...rest}
      label={label}
      items={places?.touchpoints ?? []}
      onChange={(place) => onChange(place?.id ?? null)}
    />
  );
}

/** A branch, shop or area; owner and manager can add one in place. */
export function LocationPicker({ label = 'Location', onChange, ...rest }: Picker<'Location'>) {
  const places = usePlaces();
  const { person } = useSignedIn();
  const add = useMutation(orpc.business.addLocation.mutationOptions());
  const create = (name: string): void => {
    const id = newId<'Location'>();
    add.mutate({ commandId: newId(), id, name }, { onSuccess: () => onChange(id) });
  };
  return (
    <Picker
      {...rest}
      label={label}
      items={places?.locations ?? []}
      onChange={(place) => onChange(place?.id ?? null)}
      onCreate={isLeader(person.role) ? create : undefined}
    />
  );
}

type ReasonList = (typeof reasonLists)[number];

/**
 * A reason of one list ("theme" is what an entry is about) or of several; owner and manager can add one in place, to the
 * first of them.
 */
export function ReasonPicker({
  list,
  label = 'About',
  onChange,
  ...rest
}: Picker<'Reason'> & { readonly list: ReasonList | readonly [ReasonList, ...ReasonList[]] }) {
  const lists: readonly [ReasonList, ...ReasonList[]] = typeof list === 'string' ? [list] : list;
  const places = usePlaces();
  const { person } = useSignedIn();
  const add = useMutation(orpc.business.addReason.mutationOptions());
  const create = (name: string): void => {
    const id = newId<'Reason'>();
    add.mutate({ commandId: newId(), id, name, list: lists[0] }, { onSuccess: () => onChange(id) });
  };
  return (
    <Picker
      {...rest}
      label={label}
      items={(places?.reasons ?? []).filter((reason) => lists.includes(reason.list))}
      onChange={(place) => onChange(place?.id ?? null)}
      onCreate={isLeader(person.role) ? create : undefined}
    />
  );
}
