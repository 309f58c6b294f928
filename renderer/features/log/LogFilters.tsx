import { Checkbox, Select } from '@mantine/core';
import { channels, entryStatuses, howLeftValues, type LogFilter } from '../../../shared/features/log/log.schema.ts';
import { channelWords, howLeftWords, statusWords } from '../../../shared/features/log/log.words.ts';
import { LocationPicker, ReasonPicker, TouchpointPicker } from '../../parts/PlacePicker.tsx';
import { FilterButton } from '../../ui/FilterButton.tsx';
import { FilterDays } from '../../ui/FilterDays.tsx';
import { sentenceCase } from '../../ui/format.ts';
import styles from './LogFilters.module.css';
import { countFilters } from './log.logic.ts';

type Props = { readonly filter: LogFilter; readonly setFilter: (patch: Partial<LogFilter>) => void };

function toChoices<Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) {
  return values.map((value) => ({ value, label: sentenceCase(words[value]) }));
}

const none: LogFilter = {
  status: undefined,
  howLeft: undefined,
  type: undefined,
  channel: undefined,
  touchpointId: undefined,
  locationId: undefined,
  themeId: undefined,
  customerId: undefined,
  from: undefined,
  to: undefined,
  callBackDue: undefined,
  ownerSpoke: undefined,
  neededAnswer: undefined,
};

/** Every filter of the log; they live in the address. */
export function LogFilters({ filter, setFilter }: Props) {
  return (
    <FilterButton count={countFilters(filter)} onClear={() => setFilter(none)}>
      <FilterDays filter={filter} setFilter={setFilter} />
      <div className={styles.pair}>
        <Select
          label="How they left"
          clearable
          comboboxProps={{ withinPortal: false }}
          data={toChoices(howLeftValues, howLeftWords)}
          value={filter.howLeft ?? null}
          onChange={(left) => setFilter({ howLeft: howLeftValues.find((one) => one === left) })}
        />
        <Select
          label="What came of it"
          clearable
          comboboxProps={{ withinPortal: false }}
          data={toChoices(entryStatuses, statusWords)}
          value={filter.status ?? null}
          onChange={(status) => setFilter({ status: entryStatuses.find((one) => one === status) })}
        />
      </div>
      <Select
        label="How it reached you"
        clearable
        comboboxProps={{ withinPortal: false }}
        data={toChoices(channels, channelWords)}
        value={filter.channel ?? null}
        onChange={(channel) => setFilter({ channel: channels.find((one) => one === channel) })}
      />
      <TouchpointPicker
        value={filter.touchpointId ?? null}
        onChange={(id) => setFilter({ touchpointId: id ?? undefined })}
      />
      <LocationPicker value={filter.locationId ?? null} onChange={(id) => setFilter({ locationId: id ?? undefined })} />
      <ReasonPicker
        list="theme"
        value={filter.themeId ?? null}
        onChange={(id) => setFilter({ themeId: id ?? undefined })}
      />
      <Checkbox
        label="The owner spoke with them, in person or by phone"
        checked={filter.ownerSpoke === true}
        onChange={(event) => setFilter({ ownerSpoke: event.currentTarget.checked || undefined })}
      />
      <Checkbox
        label="They needed an answer"
        checked={filter.neededAnswer === true}
        onChange={(event) => setFilter({ neededAnswer: event.currentTarget.checked || undefined })}
      />
    </FilterButton>
  );
}
