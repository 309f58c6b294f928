import { useQuery } from '@tanstack/react-query';
import { orpc } from '../rpc/client.ts';
import { relativeText } from '../ui/format.ts';
import { useReader } from '../ui/use-reader.ts';
import { RecordLink } from './RecordLink.tsx';

/** Asked this often, so that an hour of work is backed up while it goes on. */
const askEveryMs = 60_000;

/** When the newest backup was made, for the owner, wherever they are; leads to all of them. */
export function BackupLine() {
  const reader = useReader();
  const { data } = useQuery(orpc.backups.onToday.queryOptions({ input: {}, refetchInterval: askEveryMs }));
  if (data === undefined) return null;
  const { newestAt, problems } = data;
  const age = newestAt === null ? 'No backup yet' : `Backed up ${relativeText(newestAt, reader)}`;
  return <RecordLink to="/settings?tab=backups">{problems.length > 0 ? 'A problem with backups' : age}</RecordLink>;
}
