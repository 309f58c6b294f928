import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Id } from '../../../shared/ids.ts';
import { Timeline } from '../../parts/Timeline.tsx';
import { toSentence } from '../../rpc/sentences.ts';
import { timelineOptions } from './customers.queries.ts';

type Props = { readonly id: Id<'Customer'>; readonly name: string };

/** The timeline of everything, newest first, more on request. */
export function CustomerHistory({ id, name }: Props) {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    timelineOptions(id),
  );
  if (error !== null) return <p className="soft">{toSentence(error)}</p>;
  if (isPending) return <p className="soft">Reading…</p>;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return <p className="soft">Nothing yet. What {name} says, buys and is promised will stand here, newest first.</p>;
  }
  return (
    <>
      <Timeline items={items} />
      {hasNextPage ? (
        <Button
          className="not-on-paper"
          variant="subtle"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show what happened before
        </Button>
      ) : null}
    </>
  );
}
