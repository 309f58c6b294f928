import { useQuery } from '@tanstack/react-query';
import { orpc } from '../rpc/client.ts';
import { Card } from '../ui/Card.tsx';
import { RecordLink } from './RecordLink.tsx';

/** Begins the regular export where one is due, and tells the owner as long as it can't be written. */
export function ExportNotice() {
  const { data } = useQuery(orpc.exports.onToday.queryOptions({ input: {} }));
  if (data?.failure == null) return null;
  return (
    <Card title="The regular export could not be written">
      <p>
        {data.failure} <RecordLink to="/settings?tab=computer">Look at the folder</RecordLink>
      </p>
    </Card>
  );
}
