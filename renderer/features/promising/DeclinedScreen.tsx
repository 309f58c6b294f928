import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Referral } from '../../../shared/features/promising/promising.schema.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { toSentence } from '../../rpc/sentences.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { declinedTitle, type DeclinedScreenFilter } from './promising.logic.ts';
import { useReferrals, useReturned } from './promising.queries.ts';
import { referralColumns } from './referral-columns.tsx';
import { ReferralForm } from './ReferralForm.tsx';
import { useReferralStart } from './use-referral-start.ts';

const tabs = [
  { key: 'all', label: 'All' },
  { key: 'referred', label: 'Referred' },
  { key: 'declined', label: 'Turned down' },
] as const;

const keyOf = ({ id }: Referral): string => id;

/** Business we did not do: who was turned down or sent to somebody who does it better, and what became of them. */
export function DeclinedScreen({ filter, setFilter }: FilteredScreen<DeclinedScreenFilter>) {
  const { locale } = useReader();
  const { add: _add, forJobType: _job, forCustomer: _customer, need: _need, ...narrowed } = filter;
  const start = useReferralStart(filter);
  const { rows, error, isPending, hasNextPage, isFetchingNextPage, loadMore } = useReferrals(narrowed);
  const returned = useReturned();
  const [shown, setShown] = useState<Referral | null>(null);
  const begin = (): void => setFilter({ add: true });
  const close = (): void => {
    setShown(null);
    setFilter({ add: undefined, forJobType: undefined, forCustomer: undefined, need: undefined });
  };
  useShortcut('N', 'Log somebody who was sent away', begin);
  if (error !== null) return <PageFrame title="The list could not be read" purpose={toSentence(error)} />;
  return (
    <PageFrame
      fills
      title={declinedTitle(returned, locale)}
      purpose={
        <>
          A no that helps is remembered. What we are good at stands in the{' '}
          <RecordLink to="/promises/capabilities">list of our kinds of job</RecordLink>.
        </>
      }
      action={
        <Button onClick={begin}>
          Log one <KeyHint keys="N" onAccent />
        </Button>
      }
    >
      <FilterRow
        tabs={tabs}
        chosen={filter.kind ?? 'all'}
        onChoose={(kind) => setFilter({ kind: kind === 'all' ? undefined : kind })}
      >
        <Narrowed filter={narrowed} setFilter={setFilter} />
      </FilterRow>
      <DataTable
        key={JSON.stringify(narrowed)}
        name="declined"
        label="Declined and referred business"
        rows={rows}
        columns={referralColumns}
        keyOf={keyOf}
        onOpen={setShown}
        isLoading={isPending}
        hasMore={hasNextPage}
        isLoadingMore={isFetchingNextPage}
        loadMore={loadMore}
        empty={
          <EmptyState
            title="Business we did not do stands here"
            action={<Button onClick={begin}>Log the first</Button>}
          >
            When history says that a need will not be met, say so and name somebody who can. Who was helped that way
            comes back for what we are good at; the list shows how many do.
          </EmptyState>
        }
      />
      <Dialog title="Turned down, or referred" isOpen={shown !== null || start !== null} onClose={close} width={600}>
        {shown === null ? null : <ReferralForm key={shown.id} of={shown} onDone={close} />}
        {shown === null && start !== null ? <ReferralForm of={start} onDone={close} /> : null}
      </Dialog>
    </PageFrame>
  );
}

/** Says that a link led to a part of the list, and leads back to all. */
function Narrowed({ filter, setFilter }: FilteredScreen<DeclinedScreenFilter>) {
  const { customerId, jobTypeId, became, from, to } = filter;
  if ([customerId, jobTypeId, became, from, to].every((value) => value === undefined)) return null;
  return (
    <span className="soft small">
      Some of them only.{' '}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() =>
          setFilter({ customerId: undefined, jobTypeId: undefined, became: undefined, from: undefined, to: undefined })
        }
      >
        Show all
      </Button>
    </span>
  );
}
