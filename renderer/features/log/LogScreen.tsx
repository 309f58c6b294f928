import { Button } from '@mantine/core';
import type { LogFilter } from '../../../shared/features/log/log.schema.ts';
import { useQuickLog } from '../../parts/quick-log.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { CarryMenu } from './CarryMenu.tsx';
import { EntryTable } from './EntryTable.tsx';
import { LogFilters } from './LogFilters.tsx';
import { logPurpose, logTitle, tabFilter, tabOf, type LogTab } from './log.logic.ts';
import { useLogCounts } from './log.queries.ts';
import { SavedViews } from './SavedViews.tsx';
import { SearchField } from './SearchField.tsx';

/** What customers said: everything, or what waits to be sorted. */
export function LogScreen({ filter, setFilter }: FilteredScreen<LogFilter>) {
  const reader = useReader();
  const { person } = useSignedIn();
  const openQuickLog = useQuickLog();
  const { counts, heardThisWeek } = useLogCounts(reader.now, reader.timeZone);
  const tab = tabOf(filter);
  const totals: Partial<Record<LogTab, number>> =
    counts === null
      ? {}
      : {
          all: counts.all,
          new: counts.new,
          unhappy: counts.unhappy,
          different: counts.heardDifferent,
          'call-backs': counts.callBacksDue,
        };
  const tabs = [
    { key: 'all' as const, label: 'All' },
    { key: 'new' as const, label: 'Unsorted', count: totals.new },
    { key: 'unhappy' as const, label: 'Left unhappy', count: totals.unhappy },
    { key: 'different' as const, label: 'Heard something different', count: totals.different },
    { key: 'call-backs' as const, label: 'Call-backs', count: totals['call-backs'] },
  ];
  const isPlain = Object.keys(tabFilter(tab)).length >= Object.keys(filter).length && filter.q === undefined;
  const logButton = (
    <Button onClick={() => openQuickLog()}>
      Log feedback <KeyHint keys="L" onAccent />
    </Button>
  );
  return (
    <PageFrame
      fills
      title={logTitle(heardThisWeek, reader)}
      purpose={logPurpose(counts?.new ?? null, reader.locale)}
      action={logButton}
    >
      <FilterRow tabs={tabs} chosen={tab} onChoose={(key) => setFilter(tabFilter(key))}>
        <SearchField value={filter.q ?? ''} onChange={(q) => setFilter({ q: q === '' ? undefined : q })} />
        <LogFilters filter={filter} setFilter={setFilter} />
        <SavedViews filter={filter} setFilter={setFilter} />
        {isLeader(person.role) ? <CarryMenu /> : null}
      </FilterRow>
      <EntryTable
        filter={filter}
        total={isPlain ? totals[tab] : undefined}
        empty={
          counts?.all === 0 ? (
            <EmptyState title="What customers say will stand here" action={logButton}>
              Write down the next thing you hear, in their words. It takes ten seconds, and the tenth time somebody says
              the same, you will know.
            </EmptyState>
          ) : (
            <EmptyState title="Nothing fits">
              No entry fits these filters. Take one away, or search for other words.
            </EmptyState>
          )
        }
      />
    </PageFrame>
  );
}
