import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../../../../shared/ids.ts';
import { orpc } from '../../../../rpc/client.ts';
import { toSentence } from '../../../../rpc/sentences.ts';
import { RecordLink } from '../../../../parts/RecordLink.tsx';
import { FilterRow } from '../../../../ui/FilterRow.tsx';
import { PageFrame } from '../../../../ui/PageFrame.tsx';
import type { FilteredScreen, RecordScreen } from '../../../../ui/screen.ts';
import type { SheetsFilter } from '../asking-address.ts';
import { CheckSheets } from './CheckSheets.tsx';
import { EnterSheets } from './EnterSheets.tsx';

type Props = RecordScreen<Id<'Survey'>> & FilteredScreen<SheetsFilter>;

/** Fast entry: a stack of paper sheets by keyboard alone. */
export function SheetsScreen({ id, filter, setFilter }: Props) {
  const { data, error } = useQuery(orpc.surveys.get.queryOptions({ input: { id } }));
  const last = useQuery(orpc.surveys.listResponses.queryOptions({ input: { surveyId: id, channel: 'paper' } }));
  if (error !== null) return <PageFrame title="These sheets can’t be entered" purpose={toSentence(error)} />;
  if (data === undefined || last.isPending) return <PageFrame title="Paper sheets" purpose="Reading…" />;
  const version = data.inUse;
  const back = <RecordLink to={`/surveys/${id}?tab=ask`}>{data.title}</RecordLink>;
  if (version === null || data.state !== 'open')
    return <PageFrame title="This survey is not open" purpose={<>Open {back} first, then enter its sheets.</>} />;
  const language = version.definition.languages[0] ?? 'en';
  const isCheck = filter.part === 'check';
  return (
    <PageFrame
      title={isCheck ? 'Key some sheets again' : 'Enter paper sheets'}
      purpose={<>{back} · the keys stand beside each answer; the mouse can rest.</>}
    >
      <FilterRow
        tabs={[
          { key: 'enter' as const, label: 'Enter' },
          { key: 'check' as const, label: 'Check a sample' },
        ]}
        chosen={isCheck ? 'check' : 'enter'}
        onChoose={(part) => setFilter({ part: part === 'check' ? part : undefined })}
      />
      {isCheck ? (
        <CheckSheets surveyId={id} version={version} language={language} />
      ) : (
        <EnterSheets
          surveyId={id}
          version={version}
          language={language}
          firstSheet={Math.max(0, ...(last.data?.items ?? []).map(({ sheet }) => sheet ?? 0)) + 1}
        />
      )}
    </PageFrame>
  );
}
