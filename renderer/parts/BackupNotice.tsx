import { useQuery } from '@tanstack/react-query';
import { orpc } from '../rpc/client.ts';
import { Card } from '../ui/Card.tsx';
import { RecordLink } from './RecordLink.tsx';

/** Tells the owner what is wrong with the backups, as long as it is. */
export function BackupNotice() {
  const { data } = useQuery(orpc.backups.onToday.queryOptions({ input: {} }));
  const [first] = data?.problems ?? [];
  if (first === undefined) return null;
  return (
    <Card title="A problem with backups">
      <p>
        {first} <RecordLink to="/settings?tab=backups">Look at the backups</RecordLink>
      </p>
    </Card>
  );
}
