import { Button, Popover, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toDay } from '../../../../shared/clock.ts';
import { orpc } from '../../../rpc/client.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { FilterDays } from '../../../ui/FilterDays.tsx';
import { FilterRow } from '../../../ui/FilterRow.tsx';
import { periodText, presetOf, presetPeriod, presets, presetWords } from '../../../ui/periods.logic.ts';
import type { FilteredScreen } from '../../../ui/screen.ts';
import { useReader } from '../../../ui/use-reader.ts';
import type { ChecklistPageFilter } from '../checklists.logic.ts';

/** Which runs are read: a period by name or by days, and a place. They live in the address. */
export function ResultsFilters({ filter, setFilter }: FilteredScreen<ChecklistPageFilter>) {
  const reader = useReader();
  const { business } = useSignedIn();
  const [isOpen, setIsOpen] = useState(false);
  const { data: places } = useQuery(orpc.business.places.queryOptions({ input: {} }));
  const locations = (places?.locations ?? []).filter(({ archived, id }) => !archived || id === filter.locationId);
  const today = toDay(reader.now, reader.timeZone);
  const preset = presetOf(filter, today, business.yearStartsInMonth);
  return (
    <FilterRow
      tabs={presets.map((key) => ({ key, label: key === 'all' ? 'All of it' : presetWords[key] }))}
      chosen={preset ?? 'days'}
      onChoose={(key) => {
        const period = key === 'days' ? null : presetPeriod(key, today, business.yearStartsInMonth);
        setFilter({ from: period?.from, to: period?.to });
      }}
    >
      <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" width={340} trapFocus withinPortal>
        <Popover.Target>
          <Button variant="default" size="compact-md" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {(preset === null ? periodText(filter, business.yearStartsInMonth) : null) ?? 'Other days'}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Days">
          <FilterDays filter={filter} setFilter={setFilter} />
        </Popover.Dropdown>
      </Popover>
      {locations.length === 0 ? null : (
        <Select
          size="sm"
          w={180}
          clearable
          aria-label="Place"
          placeholder="All places"
          data={locations.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.locationId ?? null}
          onChange={(value) => setFilter({ locationId: locations.find(({ id }) => id === value)?.id })}
        />
      )}
    </FilterRow>
  );
}
