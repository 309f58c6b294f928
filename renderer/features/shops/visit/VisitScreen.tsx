import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../../../shared/ids.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { isLeader, useSignedIn } from '../../../rpc/signed-in.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { RecordScreen } from '../../../ui/screen.ts';
import { VisitPageView } from './VisitPageView.tsx';

/** One mystery visit: what was planned, what is noted, and its scorecard. */
export function VisitScreen({ id }: RecordScreen<Id<'Visit'>>) {
  const { person } = useSignedIn();
  return isLeader(person.role) ? <AnyVisit id={id} /> : <MyVisit id={id} />;
}

function AnyVisit({ id }: RecordScreen<Id<'Visit'>>) {
  const { data, error } = useQuery(orpc.shops.getVisit.queryOptions({ input: { id } }));
  if (error !== null) return <PageFrame title="This visit can’t be shown" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Visit" purpose="Reading…" />;
  return <VisitPageView page={data} whose="any" />;
}

/** Staff see the visits they are to make, and no others. */
function MyVisit({ id }: RecordScreen<Id<'Visit'>>) {
  const { data, error } = useQuery(orpc.shops.mine.queryOptions({ input: {} }));
  if (error !== null) return <PageFrame title="This visit can’t be shown" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Visit" purpose="Reading…" />;
  const mine = data.items.find(({ visit }) => visit.id === id);
  if (mine === undefined) {
    return (
      <PageFrame
        title="This visit is not yours to make"
        purpose="It may have been given to somebody else, called off or handed in."
      />
    );
  }
  return <VisitPageView page={mine} whose="mine" />;
}
