import { Checkbox, Select } from '@mantine/core';
import { toDay } from '../../../shared/clock.ts';
import { reportReaders, type Report } from '../../../shared/features/report/report.schema.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { FilterButton } from '../../ui/FilterButton.tsx';
import { FilterRow } from '../../ui/FilterRow.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import {
  besideQuarter,
  listQuarterChoices,
  readerWords,
  toggleSection,
  type QuarterScreenFilter,
} from './report.logic.ts';

type Props = FilteredScreen<QuarterScreenFilter> & { readonly report: Report };

/** Which quarter, for whom, and which sections. */
export function Choices({ filter, setFilter, report }: Props) {
  const { timeZone, now } = useReader();
  const { business } = useSignedIn();
  const today = toDay(now, timeZone);
  const without = filter.without ?? [];
  const leftOut = report.sections.filter(({ id }) => without.includes(id));
  const go = (step: -1 | 1): void => {
    const on = besideQuarter(report.from, step, today, business.yearStartsInMonth);
    if (on !== null) setFilter({ on });
  };
  const choose = (reader: Report['reader']): void => setFilter({ reader: reader === 'owner' ? undefined : reader });
  useShortcut('O', readerWords.owner, () => choose('owner'));
  useShortcut('T', readerWords.team, () => choose('team'));
  useShortcut('C', readerWords.customers, () => choose('customers'));
  useShortcut('B', 'The quarter before', () => go(-1));
  useShortcut('N', 'The next quarter', () => go(1));
  return (
    <FilterRow
      tabs={reportReaders.map((key) => ({ key, label: readerWords[key] }))}
      chosen={report.reader}
      onChoose={choose}
    >
      <FilterButton
        label={
          leftOut.length === 0
            ? 'Sections'
            : `${report.sections.length - leftOut.length} of ${report.sections.length} sections`
        }
        count={leftOut.length}
        onClear={() => setFilter({ without: undefined })}
        clearWord="Take all sections in"
      >
        {report.sections.map(({ id, title }) => (
          <Checkbox
            key={id}
            label={title}
            checked={!without.includes(id)}
            onChange={() => {
              const left = toggleSection(without, id);
              setFilter({ without: left === undefined ? undefined : [...left] });
            }}
          />
        ))}
      </FilterButton>
      <Select
        aria-label="Quarter"
        size="sm"
        w={190}
        allowDeselect={false}
        data={listQuarterChoices(today, business.yearStartsInMonth)}
        value={report.from}
        onChange={(value) => {
          const chosen = listQuarterChoices(today, business.yearStartsInMonth).find((one) => one.value === value);
          if (chosen !== undefined) setFilter({ on: chosen.value });
        }}
      />
    </FilterRow>
  );
}
