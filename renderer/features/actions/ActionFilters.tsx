import { Button, NativeSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { actionFilterSchema, actionSources, actionStates } from '../../../shared/features/actions/actions.schema.ts';
import { sourceWords, stateWords } from '../../../shared/features/actions/actions.words.ts';
import { LocationPicker } from '../../parts/PlacePicker.tsx';
import { orpc } from '../../rpc/client.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { FilterButton } from '../../ui/FilterButton.tsx';
import { sentenceCase } from '../../ui/format.ts';
import { countFilters, narrowedSentence, unnarrowed, type ActionFilter } from './actions.logic.ts';

const none = {
  who: undefined,
  state: undefined,
  source: undefined,
  locationId: undefined,
} satisfies Partial<ActionFilter>;

function toChoices<Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) {
  return values.map((value) => ({ value, label: sentenceCase(words[value]) }));
}

type Props = {
  readonly filter: ActionFilter;
  readonly setFilter: (patch: Partial<ActionFilter>) => void;
  readonly counts: { readonly open: number; readonly overdue: number } | undefined;
};

/** Which actions the list shows: how they stand, then whose, whence and where. */
export function ActionFilters({ filter, setFilter, counts }: Props) {
  const { person } = useSignedIn();
  const people = useQuery(orpc.people.list.queryOptions({ input: {} })).data?.items ?? [];
  const working = people.filter(({ archived, role }) => !archived && role !== 'kiosk' && role !== 'shopper');
  const only = narrowedSentence(filter);
  const counted = (label: string, count: number | undefined): string =>
    count === undefined ? label : `${label} (${count})`;
  return (
    <>
      {only === null ? null : (
        <span className="small">
          {only}
          <Button variant="subtle" size="compact-sm" onClick={() => setFilter(unnarrowed)}>
            Show all
          </Button>
        </span>
      )}
      <NativeSelect
        aria-label="Which actions"
        data={[
          { value: 'open', label: counted('Open', counts?.open) },
          { value: 'overdue', label: counted('Late', counts?.overdue) },
          { value: 'closed', label: 'Over' },
          { value: 'all', label: 'All' },
        ]}
        value={filter.show ?? 'open'}
        onChange={(event) => {
          const show = actionFilterSchema.shape.show.parse(event.currentTarget.value);
          setFilter({ show: show === 'open' ? undefined : show });
        }}
      />
      <FilterButton count={countFilters(filter)} onClear={() => setFilter(none)}>
        {isLeader(person.role) ? (
          <Select
            label="Who"
            placeholder="anybody"
            clearable
            comboboxProps={{ withinPortal: false }}
            data={[
              { value: 'nobody', label: 'Nobody yet' },
              ...working.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={filter.who ?? null}
            onChange={(who) => setFilter({ who: actionFilterSchema.shape.who.parse(who ?? undefined) })}
          />
        ) : null}
        <Select
          label="How it stands"
          placeholder="any way"
          clearable
          comboboxProps={{ withinPortal: false }}
          data={toChoices(actionStates, stateWords)}
          value={filter.state ?? null}
          onChange={(state) => setFilter({ state: actionStates.find((one) => one === state) })}
        />
        <Select
          label="What it came from"
          placeholder="anything"
          clearable
          comboboxProps={{ withinPortal: false }}
          data={toChoices(actionSources, sourceWords)}
          value={filter.source ?? null}
          onChange={(source) => setFilter({ source: actionSources.find((one) => one === source) })}
        />
        <LocationPicker
          placeholder="anywhere"
          value={filter.locationId ?? null}
          onChange={(id) => setFilter({ locationId: id ?? undefined })}
        />
      </FilterButton>
    </>
  );
}
