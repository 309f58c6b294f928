import { Select } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { findingStates, type Finding } from '../../../../shared/features/checklists/runs.schema.ts';
import { orpc } from '../../../rpc/client.ts';
import { byPage, useRows } from '../../../rpc/pages.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FilterRow } from '../../../ui/FilterRow.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../../ui/screen.ts';
import { useOpen } from '../../../ui/use-open.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { findingsTitle, type FindingListFilter } from '../checklists.logic.ts';
import { DismissDialog } from './DismissDialog.tsx';
import { findingColumns } from './finding-columns.tsx';
import { stateTabs } from './finding-words.ts';
import { useFindingDeeds } from './use-finding-deeds.ts';

const keyOf = ({ id }: Finding): string => id;

/** What should be looked into, newest first: each becomes an action at one key, or is dismissed with a reason. */
export function FindingsScreen({ filter, setFilter }: FilteredScreen<FindingListFilter>) {
  const { locale } = useReader();
  const open = useOpen();
  const deeds = useFindingDeeds();
  const [current, setCurrent] = useState<Finding | null>(null);
  const [dismissed, setDismissed] = useState<Finding | null>(null);
  const state = filter.state ?? 'open';
  const { data: places } = useQuery(orpc.business.places.queryOptions({ input: {} }));
  const options = orpc.checklists.listFindings.infiniteOptions(byPage((cursor) => ({ ...filter, state, cursor })));
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useRows(useInfiniteQuery(options));
  const onRow = current !== null && current.state === 'open';
  const { openAction } = deeds;
  useShortcut('A', 'Make the finding an action', () => onRow && openAction(current), onRow);
  useShortcut('X', 'Nothing to do about the finding', () => setDismissed(current), onRow);
  const columns = useMemo(() => findingColumns(openAction, setDismissed), [openAction]);
  return (
    <PageFrame
      fills
      title={findingsTitle(isPending || error !== null ? null : rows, state, hasNextPage, locale)}
      purpose={
        <>
          What went badly, or what the mirror uncovered. On a row: <KeyHint keys="A" /> makes it an action,{' '}
          <KeyHint keys="X" /> says that nothing is to be done.
        </>
      }
    >
      <FilterRow
        tabs={findingStates.map((key) => ({ key, label: stateTabs[key] }))}
        chosen={state}
        onChoose={(key) => setFilter({ state: key === 'open' ? undefined : key })}
      >
        {places === undefined || places.locations.length === 0 ? null : (
          <Select
            size="sm"
            w={180}
            clearable
            aria-label="Place"
            placeholder="All places"
            data={places.locations.map(({ id, name }) => ({ value: id, label: name }))}
            value={filter.locationId ?? null}
            onChange={(value) => setFilter({ locationId: places.locations.find(({ id }) => id === value)?.id })}
          />
        )}
      </FilterRow>
      {error === null ? (
        <DataTable
          key={`${state} ${filter.locationId ?? ''}`}
          name="findings"
          label="Findings"
          rows={rows}
          columns={columns}
          keyOf={keyOf}
          onOpen={({ runId }) => open(`/runs/${runId}`)}
          onCurrent={setCurrent}
          isLoading={isPending}
          hasMore={hasNextPage}
          isLoadingMore={isFetchingNextPage}
          loadMore={loadMore}
          empty={
            state === 'open' ? (
              <EmptyState title="Nothing is left to look into">
                A bad answer in a checklist, and what the mirror uncovers, stands here until it is an action or somebody
                says why nothing is to be done.
              </EmptyState>
            ) : (
              <EmptyState title="Nothing here yet">
                What becomes of a finding is kept, so that it can be read later.
              </EmptyState>
            )
          }
        />
      ) : (
        <EmptyState title="The findings could not be read">{toSentence(error)}</EmptyState>
      )}
      <DismissDialog finding={dismissed} deeds={deeds} onClose={() => setDismissed(null)} />
    </PageFrame>
  );
}
