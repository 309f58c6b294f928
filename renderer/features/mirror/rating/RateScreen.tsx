import { useQuery } from '@tanstack/react-query';
import { toAskedOfOthers } from '../../../../shared/features/mirror/ratings.rules.ts';
import type { AuditId } from '../../../../shared/ids.ts';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { FilteredScreen, RecordScreen } from '../../../ui/screen.ts';
import { AnonymousRating } from './AnonymousRating.tsx';
import { NamedRating } from './NamedRating.tsx';
import type { RateFilter } from './rating-address.ts';

type Props = RecordScreen<AuditId> & FilteredScreen<RateFilter>;

/** Rating in somebody else's audit: a manager by name, staff anonymously, somebody from outside through paper. */
export function RateScreen({ id, filter }: Props) {
  const { person } = useSignedIn();
  if (filter.as === 'outsider' && person.role === 'owner') return <OutsiderRating id={id} />;
  return <OwnRating id={id} />;
}

function OwnRating({ id }: RecordScreen<AuditId>) {
  const { data, error } = useQuery(orpc.mirror.asked.queryOptions({ input: {} }));
  if (error !== null) return <PageFrame title="The questions could not be read" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Rate" purpose="Reading…" />;
  const asked = data.items.find(({ auditId }) => auditId === id);
  if (asked === undefined || asked.hasAnswered) {
    return (
      <PageFrame title={asked === undefined ? 'Nothing waits for you' : `You have rated for ${asked.name}`}>
        <EmptyState title={asked === undefined ? 'This audit does not ask you' : 'Thank you'}>
          {asked === undefined
            ? 'It may be finished by now, or it asks others. When you are asked again, it stands on Today.'
            : 'What came of it is shown when the audit is finished.'}
        </EmptyState>
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={`How is it, as you see it? ${asked.name}`}
      purpose={
        asked.isAnonymous
          ? 'The same questions the owner answers. Leave out what you can’t say.'
          : 'The same questions the owner answers. They read yours, with your name, when the audit is finished.'
      }
    >
      {asked.isAnonymous ? <AnonymousRating asked={asked} /> : <NamedRating auditId={id} asked={asked} as="manager" />}
    </PageFrame>
  );
}

function OutsiderRating({ id }: RecordScreen<AuditId>) {
  const { data, error } = useQuery(orpc.mirror.get.queryOptions({ input: { id } }));
  if (error !== null) return <PageFrame title="The questions could not be read" purpose={toSentence(error)} />;
  if (data === undefined) return <PageFrame title="Rate" purpose="Reading…" />;
  const asked = { name: data.audit.name, definition: toAskedOfOthers(data.definition) };
  return (
    <PageFrame
      title={`What somebody from outside marked, ${asked.name}`}
      purpose="From the paper, as it stands there. Each paper is entered once."
    >
      <NamedRating auditId={id} asked={asked} as="outsider" />
    </PageFrame>
  );
}
