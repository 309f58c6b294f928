import { Button, NativeSelect, Popover } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
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
import { DayField } from '../../ui/DayField.tsx';
import { countFilters } from './promises.logic.ts';
import styles from './Promises.module.css';

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
  const [isOpen, setIsOpen] = useState(false);
  const { customerId, locationId, jobTypeId, from, to } = filter;
  const customer = useQuery(
    orpc.customers.get.queryOptions({ input: customerId === undefined ? skipToken : { id: customerId } }),
  ).data?.customer;
  const count = countFilters(filter);
  return (
    <>
      <NativeSelect
        aria-label="Which promises"
        data={promiseShows.map((value) => ({ value, label: showWords[value] }))}
        value={filter.show ?? 'open'}
        onChange={(event) => setFilter({ show: promiseFilterSchema.shape.show.parse(event.currentTarget.value) })}
      />
      <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={380} trapFocus withinPortal>
        <Popover.Target>
          <Button variant="default" size="compact-md" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {count === 0 ? 'Filter' : `Filter (${count})`}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={styles.filters ?? ''} aria-label="Filters">
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
          <div className={styles.pair}>
            <DayField
              label="Promised from"
              value={from ?? null}
              onChange={(on) => setFilter({ from: on ?? undefined })}
            />
            <DayField label="To" value={to ?? null} onChange={(on) => setFilter({ to: on ?? undefined })} />
          </div>
          <Button variant="subtle" size="compact-md" disabled={count === 0} onClick={() => setFilter(none)}>
            Take all filters away
          </Button>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
