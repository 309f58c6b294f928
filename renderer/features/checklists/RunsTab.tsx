import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { runStates, type Run } from '../../../shared/features/checklists/runs.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { byPage, useRows } from '../../rpc/pages.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { useOpen } from '../../ui/use-open.ts';
import styles from './Checklists.module.css';
import type { ChecklistTabProps } from './checklists.logic.ts';
import { runColumns } from './run-columns.tsx';
import { stateTabs } from './run-words.ts';

const keyOf = ({ id }: Run): string => id;

/** Every time a checklist was filled in, newest first. */
export function RunsTab({ checklist, filter, setFilter }: ChecklistTabProps) {
  const open = useOpen();
  const { state, from, to, locationId } = filter;
  const options = orpc.checklists.listRuns.infiniteOptions(
    byPage((cursor) => ({ checklistId: checklist.id, state, from, to, locationId, cursor })),
  );
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useRows(useInfiniteQuery(options));
  const isNarrowed = from !== undefined || to !== undefined || locationId !== undefined;
  if (error !== null) return <EmptyState title="This could not be read">{toSentence(error)}</EmptyState>;
  return (
    <div className={styles.list}>
      <FilterRow
        tabs={[{ key: 'all' as const, label: 'All' }, ...runStates.map((one) => ({ key: one, label: stateTabs[one] }))]}
        chosen={state ?? 'all'}
        onChoose={(key) => setFilter({ state: key === 'all' ? undefined : key })}
      >
        {isNarrowed ? (
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => setFilter({ from: undefined, to: undefined, locationId: undefined })}
          >
            Only some of them. Show all
          </Button>
        ) : null}
      </FilterRow>
      <DataTable
        key={JSON.stringify(filter)}
        name={`runs ${checklist.id}`}
        label="Times it was filled in"
        rows={rows}
        columns={runColumns}
        keyOf={keyOf}
        onOpen={({ id }) => open(`/runs/${id}`)}
        isLoading={isPending}
        hasMore={hasNextPage}
        isLoadingMore={isFetchingNextPage}
        loadMore={loadMore}
        empty={
          checklist.runs === 0 && state === undefined ? (
            <EmptyState title="Every time it is filled in will stand here">
              With who filled it in, where, how it scored, and what is still to be looked into.
            </EmptyState>
          ) : (
            <EmptyState title="Nothing fits">Nothing fits these filters. Take one away.</EmptyState>
          )
        }
      />
    </div>
  );
}
