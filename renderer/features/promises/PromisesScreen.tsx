import { Button } from '@mantine/core';
import { usePromiseMaking } from '../../parts/promise-making.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { isLeader, useSignedIn } from '../../rpc/signed-in.ts';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { BoardTab } from './BoardTab.tsx';
import { ListTab } from './ListTab.tsx';
import { PromiseFilters } from './PromiseFilters.tsx';
import { promisesTitle, type PromisesScreenFilter } from './promises.logic.ts';
import { usePromiseCounts } from './promises.queries.ts';
import { ToldTab } from './ToldTab.tsx';

/** What was promised: where each promise stands, all of them, and what was told beside what was true. */
export function PromisesScreen({ filter, setFilter }: FilteredScreen<PromisesScreenFilter>) {
  const { locale } = useReader();
  const { person } = useSignedIn();
  const counts = usePromiseCounts();
  const makePromise = usePromiseMaking();
  const { tab = 'board', ...list } = filter;
  const leads = isLeader(person.role);
  const tabs = [
    { key: 'board' as const, label: 'Board' },
    { key: 'list' as const, label: 'List' },
    ...(leads ? [{ key: 'told' as const, label: 'Told and true' }] : []),
  ];
  return (
    <PageFrame
      fills={tab === 'list'}
      title={promisesTitle(counts, locale)}
      purpose={
        <>
          What was said, what moved, whether they know. See also{' '}
          <RecordLink to="/promises/capabilities">what we can promise</RecordLink> and{' '}
          <RecordLink to="/promises/declined">whom we turned away</RecordLink>.
        </>
      }
      action={
        <Button onClick={() => makePromise()}>
          Promise something <KeyHint keys="P" onAccent />
        </Button>
      }
    >
      <FilterRow tabs={tabs} chosen={tab} onChoose={(key) => setFilter({ tab: key === 'board' ? undefined : key })}>
        {tab === 'list' ? <PromiseFilters filter={list} setFilter={setFilter} /> : null}
      </FilterRow>
      {tab === 'board' ? <BoardTab /> : null}
      {tab === 'list' ? <ListTab filter={list} /> : null}
      {tab === 'told' && leads ? <ToldTab filter={list} setFilter={setFilter} /> : null}
    </PageFrame>
  );
}
