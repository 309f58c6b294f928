import { Button, Group } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Visit } from '../../../../shared/features/shops/shops.schema.ts';
import { useRows } from '../../../rpc/pages.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useOpen } from '../../../ui/use-open.ts';
import { FirstScenario } from '../scenarios/FirstScenario.tsx';
import { countFilters, noFilters } from '../shops.logic.ts';
import { scenariosOptions, visitPages } from '../shops.queries.ts';
import type { ShopsTabProps } from '../shops-tab.ts';
import { visitColumns } from './visit-columns.tsx';

const keyOf = ({ id }: Visit): string => id;

const emptyTitles = {
  planned: 'No visit is planned',
  made: 'No visit has been made yet',
  cancelled: 'No visit was called off',
  all: 'Here stands every visit, planned and made',
} as const;

/** The visits: planned ones soonest first, others newest first. */
export function VisitsTab({ filter, setFilter, onPlan }: ShopsTabProps) {
  const open = useOpen();
  const { data: scenarios } = useQuery(scenariosOptions());
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useRows(
    useInfiniteQuery(visitPages(filter)),
  );
  const { show = 'planned', locationId, channel, scenarioId, from, to } = filter;
  if (error !== null) return <EmptyState title="The visits could not be read">{toSentence(error)}</EmptyState>;
  if (rows.length === 0 && scenarios?.items.length === 0 && show !== 'cancelled') return <FirstScenario />;
  const isNarrowed = countFilters(filter) > 0;
  return (
    <DataTable
      key={[show, locationId, channel, scenarioId, from, to].join(' ')}
      name="visits"
      label="Mystery visits"
      rows={rows}
      columns={visitColumns}
      keyOf={keyOf}
      onOpen={({ id }) => open(`/visits/${id}`)}
      isLoading={isPending}
      hasMore={hasNextPage}
      isLoadingMore={isFetchingNextPage}
      loadMore={loadMore}
      empty={
        isNarrowed ? (
          <EmptyState
            title="No visit fits the filters"
            action={
              <Button variant="default" onClick={() => setFilter(noFilters)}>
                Take all filters away
              </Button>
            }
          >
            Another place, another way to come or another scenario may have some.
          </EmptyState>
        ) : (
          <EmptyState
            title={emptyTitles[show]}
            action={
              <Group gap={12}>
                <Button onClick={() => onPlan()}>Plan a visit</Button>
                {show === 'planned' ? (
                  <Button variant="default" onClick={() => setFilter({ show: 'made' })}>
                    See those that were made
                  </Button>
                ) : null}
              </Group>
            }
          >
            Choose a scenario, a place and a day, and who goes. One visit to each place every quarter shows whether what
            you tell customers is what they meet.
          </EmptyState>
        )
      }
    />
  );
}
