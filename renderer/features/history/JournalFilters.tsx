import { NativeSelect } from '@mantine/core';
import {
  journalKinds,
  journalFilterSchema,
  type JournalFilter,
} from '../../../shared/features/history/journal.schema.ts';
import { journalKindWords } from '../../../shared/features/history/journal.words.ts';
import { CustomerPicker } from '../../parts/CustomerPicker.tsx';
import { PersonPicker } from '../../parts/PersonPicker.tsx';
import { FilterButton } from '../../ui/FilterButton.tsx';
import { FilterDays } from '../../ui/FilterDays.tsx';

type Props = {
  readonly filter: JournalFilter;
  readonly setFilter: (patch: Partial<JournalFilter>) => void;
  readonly customerName: string | null;
  readonly setCustomerName: (name: string | null) => void;
  readonly onClear: () => void;
};

/** Which changes: of what, by whom, about whom, when. */
export function JournalFilters({ filter, setFilter, customerName, setCustomerName, onClear }: Props) {
  const { person, kind, customer, from, to } = filter;
  const count = [person, customer, from ?? to].filter((value) => value !== undefined).length;
  return (
    <>
      <NativeSelect
        aria-label="Kind of record"
        data={[
          { value: '', label: 'Everything' },
          ...journalKinds.map((value) => ({ value, label: journalKindWords[value] })),
        ]}
        value={kind ?? ''}
        onChange={(event) =>
          setFilter({ kind: journalFilterSchema.shape.kind.parse(event.currentTarget.value || undefined) })
        }
      />
      <FilterButton count={count} onClear={onClear}>
        <PersonPicker
          label="By"
          placeholder="anybody"
          value={person ?? null}
          onChange={(id) => setFilter({ person: id ?? undefined })}
        />
        <CustomerPicker
          label="About customer"
          placeholder="any"
          value={customer === undefined ? null : { id: customer, name: customerName ?? 'one customer' }}
          onChange={(picked) => {
            setCustomerName(picked?.name ?? null);
            setFilter({ customer: picked?.id });
          }}
        />
        <FilterDays filter={{ from, to }} setFilter={setFilter} />
      </FilterButton>
    </>
  );
}
