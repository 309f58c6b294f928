import { NativeSelect } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import {
  promiseFilterSchema,
  promiseShows,
  type PromiseFilter,
  type PromiseShow,
} from '../../../shared/features/promises/promises.schema.ts';
import { CustomerPicker } from '../../parts/CustomerPicker.tsx';
import { JobTypePicker } from '../../parts/JobTypePicker.tsx';
import { LocationPicker } from '../../parts/PlacePicker.tsx';
import { orpc } from '../../rpc/client.ts';
import { FilterButton } from '../../ui/FilterButton.tsx';
import { FilterDays } from '../../ui/FilterDays.tsx';
import { countFilters } from './promises.logic.ts';

const showWords = {
  open: 'Open',
  due: 'Due',
  'at-risk': 'At risk',
  late: 'Late',
  untold: 'Moved, not told',
  contradicted: 'Told two dates',
  kept: 'Kept',
  broken: 'Broken',
  'self-inflicted': 'Self-inflicted',
  unwarned: 'Found out by themselves',
  moved: 'Moved by us',
  cancelled: 'Called off',
  all: 'All',
} satisfies Record<PromiseShow, string>;

const none = {
  customerId: undefined,
  locationId: undefined,
  jobTypeId: undefined,
  from: undefined,
  to: undefined,
  byLast: undefined,
} satisfies Partial<PromiseFilter>;

type Props = { readonly filter: PromiseFilter; readonly setFilter: (patch: Partial<PromiseFilter>) => void };

/** Which promises the list shows: how they stand, then whose, where, what and when. */
export function PromiseFilters({ filter, setFilter }: Props) {
  const { customerId, locationId, jobTypeId } = filter;
  const customer = useQuery(
    orpc.customers.get.queryOptions({ input: customerId === undefined ? skipToken : { id: customerId } }),
  ).data?.customer;
  return (
    <>
      <NativeSelect
        aria-label="Which promises"
        data={promiseShows.map((value) => ({ value, label: showWords[value] }))}
        value={filter.show ?? 'open'}
        onChange={(event) => setFilter({ show: promiseFilterSchema.shape.show.parse(event.currentTarget.value) })}
      />
      <FilterButton count={countFilters(filter)} onClear={() => setFilter(none)}>
        <CustomerPicker
          placeholder="anybody"
          value={customerId === undefined ? null : { id: customerId, name: customer?.name ?? '' }}
          onChange={(picked) => setFilter({ customerId: picked?.id })}
        />
        <JobTypePicker
          placeholder="any"
          value={jobTypeId ?? null}
          onChange={(id) => setFilter({ jobTypeId: id ?? undefined })}
        />
        <LocationPicker
          placeholder="anywhere"
          value={locationId ?? null}
          onChange={(id) => setFilter({ locationId: id ?? undefined })}
        />
        <FilterDays label="Promised from" filter={filter} setFilter={setFilter} />
      </FilterButton>
    </>
  );
}
