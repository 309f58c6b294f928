import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { daySchema } from '../../../shared/clock.ts';
import type { Id } from '../../../shared/ids.ts';
import type { SurveyPage } from '../../../shared/features/surveys/surveys.schema.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { FilterRow } from '../../ui/FilterRow.tsx';
import { dayText } from '../../ui/format.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen, RecordScreen } from '../../ui/screen.ts';
import { useReader } from '../../ui/use-reader.ts';
import { ProposedNotice } from './ProposedNotice.tsx';
import { useResultsHead } from './reading/use-results-head.ts';
import { SurveyButtons } from './SurveyButtons.tsx';
import { surveySentence, type SurveyFilter } from './surveys.logic.ts';

// Each part is read when it is first opened: the charts of the results are heavier than all the rest.
const ResultsTab = lazy(async () => ({ default: (await import('./reading/ResultsTab.tsx')).ResultsTab }));
const AskTab = lazy(async () => ({ default: (await import('./asking/AskTab.tsx')).AskTab }));
const ResponsesTab = lazy(async () => ({ default: (await import('./asking/ResponsesTab.tsx')).ResponsesTab }));
const FilesTab = lazy(async () => ({ default: (await import('./FilesTab.tsx')).FilesTab }));

const parts = { results: ResultsTab, ask: AskTab, responses: ResponsesTab, files: FilesTab };

const tabs = [
  { key: 'results', label: 'Results' },
  { key: 'ask', label: 'Ask' },
  { key: 'responses', label: 'Answers' },
  { key: 'files', label: 'Files' },
] as const;

type Props = RecordScreen<Id<'Survey'>> & FilteredScreen<SurveyFilter>;

/** One survey: what it found, how it is asked, who answered. */
export function SurveyScreen({ id, filter, setFilter }: Props) {
  const { data, error } = useQuery(orpc.surveys.get.queryOptions({ input: { id } }));
  if (error !== null) return <PageFrame title="This survey can’t be shown" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Survey" purpose="Reading…" />;
  return <Page survey={data} filter={filter} setFilter={setFilter} />;
}

function Page({ survey, filter, setFilter }: FilteredScreen<SurveyFilter> & { readonly survey: SurveyPage }) {
  const reader = useReader();
  const last = survey.lastAnsweredOn === null ? null : daySchema.parse(survey.lastAnsweredOn.slice(0, 10));
  const chosen = filter.tab ?? 'results';
  const Part = parts[chosen];
  const head = useResultsHead(survey, filter, chosen === 'results');
  return (
    <PageFrame
      title={head?.title ?? (survey.title === '' ? 'A survey without a title' : survey.title)}
      purpose={head?.purpose ?? surveySentence(survey, last === null ? null : dayText(last, reader), reader.locale)}
      action={<SurveyButtons survey={survey} />}
    >
      {survey.proposed.length === 0 ? null : <ProposedNotice survey={survey} />}
      <FilterRow
        tabs={tabs}
        chosen={chosen}
        onChoose={(tab) => setFilter({ tab: tab === 'results' ? undefined : tab })}
      />
      <Suspense fallback={<p className="soft">Reading…</p>}>
        <Part survey={survey} filter={filter} setFilter={setFilter} />
      </Suspense>
    </PageFrame>
  );
}
