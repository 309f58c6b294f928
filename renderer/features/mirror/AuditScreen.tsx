import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { AuditId } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { PageFrame } from '../../ui/PageFrame.tsx';
import type { FilteredScreen, RecordScreen } from '../../ui/screen.ts';
import type { AuditFilter } from './going/audit-address.ts';
import { GoThrough } from './going/GoThrough.tsx';

// The results draw a chart, which nobody needs while answering.
const ResultsPage = lazy(async () => ({ default: (await import('./results/ResultsPage.tsx')).ResultsPage }));

type Props = RecordScreen<AuditId> & FilteredScreen<AuditFilter>;

/** One audit: its owner goes through it; afterwards leaders read what it showed. */
export function AuditScreen(props: Props) {
  const { person } = useSignedIn();
  return person.role === 'owner' ? <OwnAudit {...props} /> : <Results id={props.id} />;
}

function OwnAudit({ id, filter, setFilter }: Props) {
  const { data, error } = useQuery(orpc.mirror.get.queryOptions({ input: { id } }));
  if (error !== null) return <PageFrame title="This audit can’t be shown" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Mirror" purpose="Reading…" />;
  if (data.audit.state === 'finished') return <Results id={id} />;
  return <GoThrough page={data} filter={filter} setFilter={setFilter} />;
}

function Results({ id }: RecordScreen<AuditId>) {
  return (
    <Suspense fallback={<PageFrame title="Mirror" purpose="Reading…" />}>
      <ResultsPage id={id} />
    </Suspense>
  );
}
