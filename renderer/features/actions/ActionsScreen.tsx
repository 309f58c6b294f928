import { Button, Checkbox } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { z } from 'zod';
import type { Action, actionFilterSchema } from '../../../shared/features/actions/actions.schema.ts';
import { ActionButton } from '../../parts/ActionButton.tsx';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import { actionColumns } from './action-columns.tsx';
import { actionsTitle, narrowedSentence, unnarrowed } from './actions.logic.ts';

type ActionFilter = z.infer<typeof actionFilterSchema>;

const keyOf = ({ id }: Action): string => id;

/** What is to be done about what customers said. */
export function ActionsScreen({ filter, setFilter }: FilteredScreen<ActionFilter>) {
  const { locale } = useReader();
  const { person } = useSignedIn();
  const open = useOpen();
  const { data: counts } = useQuery(orpc.actions.counts.queryOptions({ input: {} }));
  const pages = useInfiniteQuery(
    orpc.actions.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filter, cursor }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.next ?? undefined,
    }),
  );
  const { data, fetchNextPage } = pages;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const show = filter.show ?? 'open';
  const only = narrowedSentence(filter);
  const empty = (
    <EmptyState title={show === 'open' ? 'Nothing is waiting to be done' : 'Nothing fits'}>
      When a customer leaves unhappy, an action opens here by itself, due within 48 hours. You can also make one of
      anything you read in the log.
    </EmptyState>
  );
  return (
    <PageFrame
      fills
      title={actionsTitle(counts ?? null, locale)}
      purpose="What you will do about what customers said, the most urgent first."
      action={<ActionButton label="New action" keys="N" />}
    >
      <FilterRow
        tabs={[
          { key: 'open' as const, label: 'Open', count: counts?.open },
          { key: 'overdue' as const, label: 'Late', count: counts?.overdue },
          { key: 'closed' as const, label: 'Over' },
          { key: 'all' as const, label: 'All' },
        ]}
        chosen={show}
        onChoose={(key) => setFilter({ show: key === 'open' ? undefined : key })}
      >
        {only === null ? null : (
          <span className="small">
            {only}
            <Button variant="subtle" size="compact-sm" onClick={() => setFilter(unnarrowed)}>
              Show all
            </Button>
          </span>
        )}
        {isLeader(person.role) ? (
          <Checkbox
            label="Only mine"
            checked={filter.mine === true}
            onChange={(event) => setFilter({ mine: event.currentTarget.checked ? true : undefined })}
          />
        ) : null}
      </FilterRow>
      {pages.error === null ? (
        <DataTable
          key={JSON.stringify(filter)}
          name="actions"
          label="Actions"
          rows={rows}
          columns={actionColumns}
          keyOf={keyOf}
          onOpen={({ id }) => open(`/actions/${id}`)}
          isLoading={pages.isPending}
          hasMore={pages.hasNextPage}
          isLoadingMore={pages.isFetchingNextPage}
          loadMore={loadMore}
          empty={empty}
        />
      ) : (
        <EmptyState title="The actions could not be read">{toSentence(pages.error)}</EmptyState>
      )}
    </PageFrame>
  );
}
