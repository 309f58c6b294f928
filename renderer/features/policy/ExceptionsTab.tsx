import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ExceptionFilter, PolicyException } from '../../../shared/features/policy/policy.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { byPage, useRows } from '../../rpc/pages.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { exceptionColumns } from './exception-columns.tsx';

const keyOf = ({ id }: PolicyException): string => id;

type Props = {
  readonly filter: ExceptionFilter;
  readonly onOpen: (exception: PolicyException) => void;
  readonly onAdd: () => void;
};

/** When rules were broken for customers, or kept against them, the latest first. */
export function ExceptionsTab({ filter, onOpen, onAdd }: Props) {
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useRows(
    useInfiniteQuery(orpc.policy.listExceptions.infiniteOptions(byPage((cursor) => ({ ...filter, cursor })))),
  );
  if (error !== null) return <EmptyState title="The exceptions could not be read">{toSentence(error)}</EmptyState>;
  return (
    <DataTable
      key={JSON.stringify(filter)}
      name="exceptions"
      label="Exceptions"
      rows={rows}
      columns={exceptionColumns}
      keyOf={keyOf}
      onOpen={onOpen}
      isLoading={isPending}
      hasMore={hasNextPage}
      isLoadingMore={isFetchingNextPage}
      loadMore={loadMore}
      empty={
        <EmptyState title="No exception is logged here" action={<Button onClick={onAdd}>Log the first</Button>}>
          Each time a rule is broken for a customer, or a customer is told no, it takes ten seconds to write it down.
          What became of them tells whether the rule is worth keeping.
        </EmptyState>
      }
    />
  );
}
