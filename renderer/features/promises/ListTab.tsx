import { Button, NativeSelect } from '@mantine/core';
import {
  promiseShows,
  promiseFilterSchema,
  type PromiseFilter,
  type PromiseRow,
} from '../../../shared/features/promises/promises.schema.ts';
import { dayName } from '../../../shared/period.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useOpen } from '../../ui/use-open.ts';
import { promiseColumns } from './promise-columns.tsx';
import styles from './Promises.module.css';
import type { PromisesScreenFilter } from './promises.logic.ts';
import { usePromises } from './promises.queries.ts';

const showWords = {
  open: 'Open',
  due: 'Due',
  'at-risk': 'At risk',
  late: 'Late',
  untold: 'Moved, not told',
  contradicted: 'Told two dates',
  kept: 'Kept',
  broken: 'Broken',
  'self-inflicted': 'Self-inflicted',
  unwarned: 'Found out by themselves',
  moved: 'Moved by us',
  cancelled: 'Called off',
  all: 'All',
} satisfies Record<(typeof promiseShows)[number], string>;

const keyOf = ({ id }: PromiseRow): string => id;

type Props = { readonly filter: PromiseFilter; readonly setFilter: (patch: Partial<PromisesScreenFilter>) => void };

/** Every promise, filtered as the address says. */
export function ListTab({ filter, setFilter }: Props) {
  const open = useOpen();
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = usePromises(filter);
  const { from, to, customerId, locationId } = filter;
  const days = [
    from === undefined ? [] : [`from ${dayName(from)}`],
    to === undefined ? [] : [`up to ${dayName(to)}`],
  ].flat();
  const isNarrowed = days.length > 0 || customerId !== undefined || locationId !== undefined;
  return (
    <>
      <div className={styles.buttons}>
        <NativeSelect
          aria-label="Which promises"
          data={promiseShows.map((value) => ({ value, label: showWords[value] }))}
          value={filter.show ?? 'open'}
          onChange={(event) => setFilter({ show: promiseFilterSchema.shape.show.parse(event.currentTarget.value) })}
        />
        {isNarrowed ? (
          <span className="small">
            Only{' '}
            {[
              ...days,
              ...(customerId === undefined ? [] : ['one customer']),
              ...(locationId === undefined ? [] : ['one place']),
            ].join(', ')}
            .{' '}
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() =>
                setFilter({
                  from: undefined,
                  to: undefined,
                  customerId: undefined,
                  locationId: undefined,
                  byLast: undefined,
                })
              }
            >
              Show all
            </Button>
          </span>
        ) : null}
      </div>
      {error === null ? (
        <DataTable
          key={JSON.stringify(filter)}
          name="promises"
          label="Promises"
          rows={rows}
          columns={promiseColumns}
          keyOf={keyOf}
          onOpen={({ id }) => open(`/promises/${id}`)}
          isLoading={isPending}
          hasMore={hasNextPage}
          isLoadingMore={isFetchingNextPage}
          loadMore={loadMore}
          empty={
            <EmptyState title="No promise fits">
              Choose others above, or promise something: the first date stays as it was said, and what moves is kept
              beside it.
            </EmptyState>
          }
        />
      ) : (
        <EmptyState title="The promises could not be read">{toSentence(error)}</EmptyState>
      )}
    </>
  );
}
