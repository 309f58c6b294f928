import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { ChainLine } from './ChainLine.tsx';
import { ChangesTab } from './ChangesTab.tsx';
import { DoorTab } from './DoorTab.tsx';
import { JournalFilters } from './JournalFilters.tsx';
import { chainTitle, type JournalScreenFilter } from './journal.logic.ts';
import { useJournalExport } from './use-journal-export.ts';

const nothingNarrowed = { person: undefined, kind: undefined, customer: undefined, from: undefined, to: undefined };

/** Every change ever made, whether the record of them is whole, and who was turned away. */
export function JournalScreen({ filter, setFilter }: FilteredScreen<JournalScreenFilter>) {
  const reader = useReader();
  const { tab = 'changes', ...narrowed } = filter;
  const chain = useQuery(orpc.history.chain.queryOptions({ input: {} }));
  const { begin, isRunning, said } = useJournalExport(narrowed);
  const [customerName, setCustomerName] = useState<string | null>(null);
  if (chain.error !== null)
    return <PageFrame title="The journal could not be read" purpose={toSentence(chain.error)} />;
  return (
    <PageFrame
      fills
      title={chainTitle(chain.data?.last ?? null, reader)}
      purpose={chain.data === undefined ? 'Reading…' : <ChainLine state={chain.data} />}
      action={
        tab === 'changes' ? (
          <Button variant="default" loading={isRunning} onClick={begin}>
            Save as CSV
          </Button>
        ) : undefined
      }
    >
      <FilterRow
        tabs={[
          { key: 'changes' as const, label: 'Changes' },
          { key: 'refused' as const, label: 'Refused' },
          { key: 'signIns' as const, label: 'Sign-ins' },
        ]}
        chosen={tab}
        onChoose={(key) => setFilter({ tab: key === 'changes' ? undefined : key })}
      >
        {tab === 'changes' ? (
          <JournalFilters
            filter={narrowed}
            setFilter={setFilter}
            customerName={customerName}
            setCustomerName={setCustomerName}
            onClear={() => setFilter(nothingNarrowed)}
          />
        ) : null}
      </FilterRow>
      {said === null ? null : <output>{said}</output>}
      {tab === 'changes' ? (
        <ChangesTab key={JSON.stringify(narrowed)} filter={narrowed} />
      ) : (
        <DoorTab key={tab} list={tab} />
      )}
    </PageFrame>
  );
}
