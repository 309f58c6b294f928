import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useOpen } from '../../ui/use-open.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { AllTab } from './AllTab.tsx';
import { LastFiveTab } from './LastFiveTab.tsx';
import { costTitle, discoveryTitle, lastFiveTitle, queueTitle, type LossesScreenFilter } from './losses.logic.ts';
import { queueOptions, useLossFigures } from './losses.queries.ts';
import { QueueTab } from './QueueTab.tsx';
import { RuleForm } from './RuleForm.tsx';

// Read when they are first opened: the charts are heavier than all the rest.
const ReasonsTab = lazy(async () => ({ default: (await import('./ReasonsTab.tsx')).ReasonsTab }));
const CostTab = lazy(async () => ({ default: (await import('./CostTab.tsx')).CostTab }));

const purposes = {
  five: 'Reason on file beside what they said when somebody called.',
  queue: 'One call each, by one person with a name, 14 to 42 days after they left.',
  all: 'Reason on file beside what they said when somebody called.',
  reasons: 'What drives them away, by what they told.',
  cost: 'What leaves with them, what another takes, and what nobody says.',
};

/** Customers who left: what we believed beside what they told, who is to be called, what drives them away and costs. */
export function LossesScreen({ filter, setFilter }: FilteredScreen<LossesScreenFilter>) {
  const { locale } = useReader();
  const { person } = useSignedIn();
  const open = useOpen();
  const [isRuling, setIsRuling] = useState(false);
  const five = useQuery(orpc.losses.lastFive.queryOptions({ input: {} }));
  const queue = useQuery(queueOptions());
  const replacement = useQuery(orpc.losses.replacement.queryOptions({ input: {} }));
  const discovery = useLossFigures(['losses.discovery'])?.[0] ?? null;
  const { tab = 'five', ...narrowed } = filter;
  const next = queue.data?.open[0];
  const callNext = (): void => {
    if (next !== undefined) open(`/losses/${next.id}`);
  };
  const isOwner = person.role === 'owner';
  useShortcut('C', 'Call the next who left', callNext, next !== undefined);
  useShortcut('S', 'Say whose leaving matters', () => setIsRuling(true), isOwner);
  const error = five.error ?? queue.error;
  if (error !== null) return <PageFrame title="The lost customers could not be read" purpose={toSentence(error)} />;
  const counts = queue.data;
  const lengths = counts === undefined ? null : { open: counts.open.length, early: counts.early.length };
  const title = {
    five: lastFiveTitle(five.data?.items ?? null, locale),
    queue: queueTitle(lengths, locale),
    all: lastFiveTitle(five.data?.items ?? null, locale),
    reasons: discoveryTitle(discovery, locale),
    cost: costTitle(replacement.data ?? null, locale),
  }[tab];
  return (
    <PageFrame
      fills={tab === 'all'}
      title={title}
      purpose={purposes[tab]}
      action={
        <Group gap={12}>
          {isOwner ? (
            <Button variant="default" onClick={() => setIsRuling(true)}>
              Who matters
            </Button>
          ) : null}
          {next === undefined ? null : (
            <Button onClick={callNext}>
              Next call: {next.customerName} <KeyHint keys="C" onAccent />
            </Button>
          )}
        </Group>
      }
    >
      <FilterRow
        tabs={[
          { key: 'five' as const, label: 'The last five' },
          { key: 'queue' as const, label: 'To call', count: counts?.open.length },
          { key: 'all' as const, label: 'All' },
          { key: 'reasons' as const, label: 'Reasons' },
          { key: 'cost' as const, label: 'What it costs' },
        ]}
        chosen={tab}
        onChoose={(key) =>
          setFilter({
            tab: key === 'five' ? undefined : key,
            show: undefined,
            causeId: undefined,
            from: undefined,
            to: undefined,
          })
        }
      />
      {tab === 'five' ? <LastFiveTab losses={five.data?.items ?? null} unwritten={counts?.unwritten ?? 0} /> : null}
      {tab === 'queue' ? <QueueTab /> : null}
      {tab === 'all' ? <AllTab filter={narrowed} setFilter={setFilter} /> : null}
      <Suspense fallback={<p className="soft">Reading…</p>}>
        {tab === 'reasons' ? <ReasonsTab /> : null}
        {tab === 'cost' ? <CostTab /> : null}
      </Suspense>
      <Dialog title="Who matters, and what another customer takes" isOpen={isRuling} onClose={() => setIsRuling(false)}>
        <RuleForm onDone={() => setIsRuling(false)} />
      </Dialog>
    </PageFrame>
  );
}
