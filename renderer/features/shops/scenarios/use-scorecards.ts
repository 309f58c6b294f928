import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../../rpc/client.ts';

/** As many of a use as one reads at once; nobody keeps more scorecards. */
const most = 200;

/** The checklists a visit can be scored with, and the ready-made ones of which none is made yet. */
export function useScorecards() {
  const shop = useQuery(orpc.checklists.list.queryOptions({ input: { use: 'shop', limit: most } }));
  const call = useQuery(orpc.checklists.list.queryOptions({ input: { use: 'call', limit: most } }));
  const templates = useQuery(orpc.checklists.listTemplates.queryOptions({ input: {} }));
  const scorecards = [...(shop.data?.items ?? []), ...(call.data?.items ?? [])];
  const titles = new Set(scorecards.map(({ title }) => title));
  return {
    scorecards,
    templates: (templates.data?.items ?? []).filter(
      ({ use, title }) => (use === 'shop' || use === 'call') && !titles.has(title),
    ),
    isReading: shop.isPending || call.isPending || templates.isPending,
    error: shop.error ?? call.error ?? templates.error,
  };
}
