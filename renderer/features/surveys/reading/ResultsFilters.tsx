import { Button, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { toDay } from '../../../../shared/clock.ts';
import type { Results } from '../../../../shared/features/surveys/results.schema.ts';
import { responseChannels } from '../../../../shared/features/surveys/surveys.schema.ts';
import { LocationPicker } from '../../../parts/PlacePicker.tsx';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { FilterButton } from '../../../ui/FilterButton.tsx';
import { FilterDays } from '../../../ui/FilterDays.tsx';
import { FilterRow } from '../../../ui/FilterRow.tsx';
import { sentenceCase } from '../../../ui/format.ts';
import type { FilteredScreen } from '../../../ui/screen.ts';
import { useReader } from '../../../ui/use-reader.ts';
import type { SurveyFilter } from '../surveys.logic.ts';
import { AnswerPicker } from './AnswerPicker.tsx';
import { presetOf, presetPeriod, presets, presetWords } from '../../../ui/periods.logic.ts';
import { channelWords } from './reading-words.ts';
import { toResultsFilter } from './reading.queries.ts';
import styles from './Results.module.css';
import { useFilterWords } from './use-filter-words.ts';

type Props = FilteredScreen<SurveyFilter> & { readonly results: Results };

const none = { from: undefined, to: undefined, locationId: undefined, channel: undefined, answered: undefined };

/** Which responses are read: a period by name or by days, a place, a channel, an answer. They live in the address. */
export function ResultsFilters({ results, filter, setFilter }: Props) {
  const reader = useReader();
  const { business } = useSignedIn();
  const today = toDay(reader.now, reader.timeZone);
  const preset = presetOf(filter, today, business.yearStartsInMonth);
  const words = useFilterWords(results)(toResultsFilter(filter));
  const chips = preset === null ? words : words.filter(({ keys }) => !keys.includes('from'));
  return (
    <FilterRow
      tabs={presets.map((key) => ({ key, label: key === 'all' ? 'All answers' : presetWords[key] }))}
      chosen={preset ?? 'days'}
      onChoose={(key) => {
        const period = key === 'days' ? null : presetPeriod(key, today, business.yearStartsInMonth);
        setFilter({ from: period?.from, to: period?.to });
      }}
    >
      {chips.map(({ keys, text }) => (
        <button
          key={text}
          type="button"
          className={styles.chip}
          title="Take this filter away"
          onClick={() => setFilter(Object.fromEntries(keys.map((key) => [key, undefined])))}
        >
          {text} <IconX size={13} aria-label="take away" />
        </button>
      ))}
      <FilterButton count={chips.length} onClear={() => setFilter(none)}>
        <FilterDays filter={filter} setFilter={setFilter} />
        <LocationPicker
          value={filter.locationId ?? null}
          onChange={(id) => setFilter({ locationId: id ?? undefined })}
        />
        <Select
          label="How they answered"
          clearable
          comboboxProps={{ withinPortal: false }}
          data={responseChannels.map((value) => ({ value, label: sentenceCase(channelWords[value]) }))}
          value={filter.channel ?? null}
          onChange={(channel) => setFilter({ channel: responseChannels.find((one) => one === channel) })}
        />
        <AnswerPicker
          questions={results.questions}
          value={filter.answered ?? null}
          onChange={(answered) => setFilter({ answered: answered ?? undefined })}
        />
      </FilterButton>
      <Button variant="default" size="compact-md" onClick={() => setFilter({ tab: 'files' })}>
        Export
      </Button>
    </FilterRow>
  );
}
