import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { toDay } from '../../../shared/clock.ts';
import { RecordLink } from '../../parts/RecordLink.tsx';
import { toSentence } from '../../rpc/sentences.ts';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { coverageTitle } from './coverage/coverage.logic.ts';
import { CoverageTab } from './coverage/CoverageTab.tsx';
import { ScenariosTab } from './scenarios/ScenariosTab.tsx';
import type { ShopsFilter } from './shops.logic.ts';
import { coverageOptions, scenariosOptions } from './shops.queries.ts';
import type { PlanStart } from './visits/plan-start.ts';
import { PlanVisit } from './visits/PlanVisit.tsx';
import { VisitFilters } from './visits/VisitFilters.tsx';
import { VisitsTab } from './visits/VisitsTab.tsx';

// Read when it is first opened: the charts are heavier than all the rest.
const SeenTab = lazy(async () => ({ default: (await import('./seen/SeenTab.tsx')).SeenTab }));

const tabs = [
  { key: 'visits', label: 'Visits' },
  { key: 'coverage', label: 'Coverage' },
  { key: 'scenarios', label: 'Scenarios' },
  { key: 'results', label: 'What was seen' },
] as const;

/** Mystery shops: who goes where as what customer, and what they saw. */
export function ShopsScreen({ filter, setFilter }: FilteredScreen<ShopsFilter>) {
  const reader = useReader();
  const [planned, setPlanned] = useState<PlanStart | null>(null);
  const coverage = useQuery(coverageOptions());
  const scenarios = useQuery(scenariosOptions());
  const chosen = filter.tab ?? 'visits';
  const plan = (start: PlanStart = {}): void => setPlanned(start);
  const endPlan = (): void => {
    setPlanned(null);
    setFilter({ plan: undefined });
  };
  useShortcut('N', 'Plan a mystery visit', () => plan());
  const hasScenario = scenarios.data === undefined || scenarios.data.items.length > 0;
  const title =
    hasScenario || chosen === 'scenarios'
      ? coverageTitle(coverage.data ?? null, toDay(reader.now, reader.timeZone), reader.locale)
      : 'No mystery visit is planned yet';
  const error = coverage.error ?? scenarios.error;
  if (error !== null) return <PageFrame title="The mystery shops could not be read" purpose={toSentence(error)} />;
  return (
    <PageFrame
      fills={chosen === 'visits'}
      title={title}
      purpose={
        <>
          Somebody comes as a customer and writes down what happens: on{' '}
          <RecordLink to="/checklists">checklists</RecordLink>, from which{' '}
          <RecordLink to="/findings">findings</RecordLink> come.
        </>
      }
      action={
        <Button onClick={() => plan()}>
          Plan a visit <KeyHint keys="N" onAccent />
        </Button>
      }
    >
      <FilterRow
        tabs={tabs}
        chosen={chosen}
        onChoose={(tab) => setFilter({ tab: tab === 'visits' ? undefined : tab, from: undefined, to: undefined })}
      >
        {chosen === 'visits' && hasScenario ? <VisitFilters filter={filter} setFilter={setFilter} /> : null}
      </FilterRow>
      {chosen === 'visits' ? <VisitsTab filter={filter} setFilter={setFilter} onPlan={plan} /> : null}
      {chosen === 'coverage' ? <CoverageTab filter={filter} setFilter={setFilter} onPlan={plan} /> : null}
      {chosen === 'scenarios' ? <ScenariosTab filter={filter} setFilter={setFilter} onPlan={plan} /> : null}
      {chosen === 'results' ? (
        <Suspense fallback={<p className="soft">Reading…</p>}>
          <SeenTab filter={filter} setFilter={setFilter} onPlan={plan} />
        </Suspense>
      ) : null}
      <PlanVisit start={planned ?? (filter.plan === true ? {} : null)} onClose={endPlan} />
    </PageFrame>
  );
}
