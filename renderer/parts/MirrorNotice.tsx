import { useQuery } from '@tanstack/react-query';
import { orpc } from '../rpc/client.ts';
import { useSignedIn } from '../rpc/signed-in.ts';
import { Card } from '../ui/Card.tsx';
import { countText, plural } from '../ui/format.ts';
import { useFrameSettings } from '../ui/frame-settings.ts';
import { RecordLink } from './RecordLink.tsx';

/** Tells the owner that the mirror is open, and everybody else that it asks them; nothing otherwise. */
export function MirrorNotice() {
  const { person } = useSignedIn();
  return person.role === 'owner' ? <OpenNotice /> : <AskedNotice />;
}

function OpenNotice() {
  const { locale } = useFrameSettings();
  const { data } = useQuery(orpc.mirror.current.queryOptions({ input: {} }));
  if (data === undefined || !data.isOpen) return null;
  const { name, openDays, state, answered, toAnswer, auditId } = data;
  const since = openDays === 0 ? 'today' : `${countText(openDays, locale)} ${plural(openDays, 'day')} ago`;
  const isBegun = state === 'open' && auditId !== null;
  return (
    <Card title={`The mirror for ${name} opened ${since}`}>
      <p>
        {isBegun
          ? `${countText(answered, locale)} of ${countText(toAnswer, locale)} are answered. `
          : 'You say how it is, then you see what the records say. '}
        <RecordLink to={isBegun ? `/mirror/${auditId}` : '/mirror'}>{isBegun ? 'Go on' : 'Look in'}</RecordLink>
      </p>
    </Card>
  );
}

function AskedNotice() {
  const { data } = useQuery(orpc.mirror.asked.queryOptions({ input: {} }));
  const waiting = data?.items.find(({ hasAnswered }) => !hasAnswered);
  if (waiting === undefined) return null;
  return (
    <Card title="How do you see it?">
      <p>
        <RecordLink to={`/mirror/${waiting.auditId}/rate`}>The mirror for {waiting.name} asks you</RecordLink>
        {waiting.isAnonymous
          ? ', anonymously: the same questions the owner answers.'
          : ': the same questions the owner answers.'}
      </p>
    </Card>
  );
}
