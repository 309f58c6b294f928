import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../rpc/client.ts';
import { toSentence } from '../../rpc/sentences.ts';
import { Card } from '../../ui/Card.tsx';
import { HolidaysCard } from './HolidaysCard.tsx';
import { WeekForm } from './WeekForm.tsx';

/** When the business works: the hours of a week, and the days without work. */
export function HoursPanel() {
  const { data, error } = useQuery(orpc.promising.workingHours.queryOptions({ input: {} }));
  if (error !== null) return <Card>{toSentence(error)}</Card>;
  if (data === undefined) return <Card title="Working hours">Reading…</Card>;
  return (
    <>
      <Card title="Working hours">
        <p className="soft small">
          Promises and call-backs are counted in worked days and hours.
          {data.isUsual ? ' Nobody has said yours yet: these stand in.' : ''}
        </p>
        <WeekForm key={JSON.stringify(data.week)} week={data.week} />
      </Card>
      <HolidaysCard holidays={data.holidays} />
    </>
  );
}
