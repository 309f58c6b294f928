import { Switch } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Prospect, ProspectFilter } from '../../../shared/features/prospects/prospects.schema.ts';
import { TouchFrame } from '../../parts/TouchFrame.tsx';
import { useUndoNotice } from '../../parts/undo-notice.ts';
import { orpc } from '../../rpc/client.ts';
import { newId } from '../../rpc/new-id.ts';
import { byPage, useRows } from '../../rpc/pages.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { FunnelCard } from './FunnelCard.tsx';
import { prospectColumns } from './prospect-columns.tsx';
import { prospectsTitle } from './prospects.logic.ts';

const keyOf = ({ customerId }: Prospect): string => customerId;

/** Those who may become customers: who waits, who has a need and can pay, and what it takes until they buy. */
export function ProspectsScreen({ filter, setFilter }: FilteredScreen<ProspectFilter>) {
  const { locale } = useReader();
  const { person } = useSignedIn();
  const open = useOpen();
  const sayDone = useUndoNotice();
  const due = filter.due === true;
  const counts = useQuery(orpc.prospects.counts.queryOptions({ input: {} })).data ?? null;
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useRows(
    useInfiniteQuery(orpc.prospects.list.infiniteOptions(byPage((cursor) => ({ due, cursor })))),
  );
  const [current, setCurrent] = useState<Prospect | null>(null);
  const change = useMutation(orpc.customers.change.mutationOptions());
  const tick = (field: 'hasNeed' | 'canPay', word: string): void => {
    if (current === null) return;
    const commandId = newId<'Command'>();
    const isTicked = current[field] !== true;
    change.mutate(
      { commandId, id: current.customerId, patch: { [field]: isTicked } },
      { onSuccess: () => sayDone(`${current.name} ${isTicked ? word : `no longer ${word}`}.`, commandId) },
    );
  };
  const leads = isLeader(person.role);
  useShortcut('1', 'The prospect has a need', () => tick('hasNeed', 'has a need'), leads && current !== null);
  useShortcut('2', 'The prospect can pay', () => tick('canPay', 'can pay'), leads && current !== null);
  return (
    <TouchFrame
      tab="prospects"
      title={prospectsTitle(counts, locale)}
      purpose={
        <>
          A prospect has a need and can pay.{' '}
          {leads ? (
            <>
              <KeyHint keys="1" /> and <KeyHint keys="2" /> tick both.{' '}
            </>
          ) : null}
          Most buy only after years of a word every quarter.
        </>
      }
      filters={
        <Switch
          label="Only those who have waited 90 days"
          checked={due}
          onChange={(event) => setFilter({ due: event.currentTarget.checked ? true : undefined })}
        />
      }
    >
      {change.isError ? <p role="alert">{toSentence(change.error)}</p> : null}
      {error === null ? (
        <DataTable
          key={String(due)}
          name="prospects"
          label="Prospects"
          rows={rows}
          columns={prospectColumns}
          keyOf={keyOf}
          onOpen={({ customerId }) => open(`/customers/${customerId}`)}
          onCurrent={setCurrent}
          isLoading={isPending}
          hasMore={hasNextPage}
          isLoadingMore={isFetchingNextPage}
          loadMore={loadMore}
          total={due ? counts?.due : counts?.all}
          empty={
            due ? (
              <EmptyState title="Nobody has waited 90 days">Every prospect has heard from us this quarter.</EmptyState>
            ) : (
              <EmptyState title="Those who may become customers stand here">
                Give a customer the status “prospect” on their page. Whoever has not heard from you for 90 days moves to
                the top.
              </EmptyState>
            )
          }
        />
      ) : (
        <EmptyState title="The prospects could not be read">{toSentence(error)}</EmptyState>
      )}
      {leads ? <FunnelCard /> : null}
    </TouchFrame>
  );
}
