import { useQuery } from '@tanstack/react-query';
import { orpc } from '../rpc/client.ts';
import { Card } from '../ui/Card.tsx';
import { DayText } from '../ui/DateText.tsx';
import { RecordLink } from './RecordLink.tsx';

/** Tells whoever is asked that a pulse waits for them; nothing otherwise. */
export function PulseNotice() {
  const { data } = useQuery(orpc.pulse.mine.queryOptions({ input: {} }));
  const waiting = data?.items.find(({ hasAnswered }) => !hasAnswered);
  if (waiting === undefined) return null;
  return (
    <Card title="How is it to work here?">
      <p>
        <RecordLink to="/pulse">“{waiting.title}” asks you</RecordLink>, anonymously, until{' '}
        <DayText day={waiting.closesOn} />.
      </p>
    </Card>
  );
}
