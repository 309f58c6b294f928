import type { PromiseFilter, PromiseRow } from '../../../shared/features/promises/promises.schema.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useOpen } from '../../ui/use-open.ts';
import { promiseColumns } from './promise-columns.tsx';
import { usePromises } from './promises.queries.ts';

const keyOf = ({ id }: PromiseRow): string => id;

/** Every promise, filtered as the address says. */
export function ListTab({ filter }: { readonly filter: PromiseFilter }) {
  const open = useOpen();
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = usePromises(filter);
  if (error !== null) return <EmptyState title="The promises could not be read">{toSentence(error)}</EmptyState>;
  return (
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
          Choose others above, or promise something: the first date stays as it was said, and what moves is kept beside
          it.
        </EmptyState>
      }
    />
  );
}
