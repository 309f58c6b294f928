import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../../../shared/ids.ts';
import { orpc } from '../../../rpc/client.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../../ui/screen.ts';

/** Makes and changes a survey. */
export function SurveyEditScreen({ id }: RecordScreen<Id<'Survey'>>) {
  const { data } = useQuery(orpc.surveys.get.queryOptions({ input: { id } }));
  return <PageFrame title={data?.title ?? 'Survey'} purpose="Reading…" />;
}
