import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { visitChannels } from '../../../../shared/features/shops/shops.schema.ts';
import { LocationPicker } from '../../../parts/PlacePicker.tsx';
import { FilterButton } from '../../../ui/FilterButton.tsx';
import { FilterDays } from '../../../ui/FilterDays.tsx';
import { sentenceCase } from '../../../ui/format.ts';
import type { FilteredScreen } from '../../../ui/screen.ts';
import { channelWords, countFilters, noFilters, showWords, type ShopsFilter } from '../shops.logic.ts';
import { scenariosOptions } from '../shops.queries.ts';

const shows = ['planned', 'made', 'cancelled', 'all'] as const;

/** Which visits are shown: how they stand, and where, how and as whom the shopper comes. */
export function VisitFilters({ filter, setFilter }: FilteredScreen<ShopsFilter>) {
  const { data: scenarios } = useQuery(scenariosOptions());
  return (
    <>
      <Select
        size="sm"
        w={150}
        aria-label="How the visits stand"
        allowDeselect={false}
        data={shows.map((value) => ({ value, label: showWords[value] }))}
        value={filter.show ?? 'planned'}
        onChange={(show) => setFilter({ show: shows.find((one) => one === show && one !== 'planned') })}
      />
      <FilterButton count={countFilters(filter)} onClear={() => setFilter(noFilters)}>
        <FilterDays filter={filter} setFilter={setFilter} />
        <LocationPicker
          label="Place"
          placeholder="every place"
          value={filter.locationId ?? null}
          onChange={(id) => setFilter({ locationId: id ?? undefined })}
        />
        <Select
          label="How the shopper comes"
          placeholder="any way"
          clearable
          comboboxProps={{ withinPortal: false }}
          data={visitChannels.map((value) => ({ value, label: sentenceCase(channelWords[value]) }))}
          value={filter.channel ?? null}
          onChange={(channel) => setFilter({ channel: visitChannels.find((one) => one === channel) })}
        />
        <Select
          label="Scenario"
          placeholder="any scenario"
          clearable
          comboboxProps={{ withinPortal: false }}
          data={(scenarios?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          value={filter.scenarioId ?? null}
          onChange={(chosen) =>
            setFilter({ scenarioId: scenarios?.items.find(({ id }) => id === chosen)?.id ?? undefined })
          }
        />
      </FilterButton>
    </>
  );
}
