import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { ChecklistPage } from '../../../shared/features/checklists/checklists.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { dayText } from '../../ui/format.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen, RecordScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { AskedTab } from './AskedTab.tsx';
import { ChecklistButtons } from './ChecklistButtons.tsx';
import { checklistSentence, type ChecklistPageFilter } from './checklists.logic.ts';
import { useResultsHead } from './results/use-results-head.ts';
import { RunsTab } from './RunsTab.tsx';

// Read when it is first opened: the charts of the results are heavier than all the rest.
const ResultsTab = lazy(async () => ({ default: (await import('./results/ResultsTab.tsx')).ResultsTab }));

const parts = { results: ResultsTab, runs: RunsTab, asks: AskedTab };

const tabs = [
  { key: 'results', label: 'Results' },
  { key: 'runs', label: 'Filled in' },
  { key: 'asks', label: 'What it asks' },
] as const;

type Props = RecordScreen<Id<'Checklist'>> & FilteredScreen<ChecklistPageFilter>;

/** One checklist: what came of it, every time it was filled in, what it asks. */
export function ChecklistScreen({ id, filter, setFilter }: Props) {
  const { data, error } = useQuery(orpc.checklists.get.queryOptions({ input: { id } }));
  if (error !== null) return <PageFrame title="This checklist can’t be shown" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Checklist" purpose="Reading…" />;
  return <Page checklist={data} filter={filter} setFilter={setFilter} />;
}

type PageProps = FilteredScreen<ChecklistPageFilter> & { readonly checklist: ChecklistPage };

function Page({ checklist, filter, setFilter }: PageProps) {
  const reader = useReader();
  // Until it was filled in there is nothing but what it asks.
  const chosen = filter.tab ?? (checklist.runs === 0 ? 'asks' : 'results');
  const Part = parts[chosen];
  const { lastRanOn } = checklist;
  const head = useResultsHead(checklist, filter, chosen === 'results');
  return (
    <PageFrame
      title={head?.title ?? checklist.title}
      purpose={
        head?.purpose ??
        checklistSentence(checklist, lastRanOn === null ? null : dayText(lastRanOn, reader), reader.locale)
      }
      action={<ChecklistButtons checklist={checklist} />}
    >
      <FilterRow tabs={tabs} chosen={chosen} onChoose={(tab) => setFilter({ tab })} />
      <Suspense fallback={<p className="soft">Reading…</p>}>
        <Part checklist={checklist} filter={filter} setFilter={setFilter} />
      </Suspense>
    </PageFrame>
  );
}
