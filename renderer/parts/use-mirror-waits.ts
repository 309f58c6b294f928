import { useQuery } from '@tanstack/react-query';
import { orpc } from '../rpc/client.ts';
import { useSignedIn } from '../rpc/signed-in.ts';

/** How many audits wait for whoever is signed in: the owner's own that is open, or those a manager is asked to rate in. */
export function useMirrorWaits(): number {
  const { person } = useSignedIn();
  const current = useQuery({
    ...orpc.mirror.current.queryOptions({ input: {} }),
    enabled: person.role === 'owner',
  });
  const asked = useQuery({ ...orpc.mirror.asked.queryOptions({ input: {} }), enabled: person.role === 'manager' });
  const own = current.data?.isOpen === true ? 1 : 0;
  return own + (asked.data?.items.filter(({ hasAnswered }) => !hasAnswered).length ?? 0);
}
