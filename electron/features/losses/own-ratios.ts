import type { FunnelRatios } from '../../../shared/stats/replacement-cost.ts';
import type { ReadHandle } from '../../db/handle.ts';

/** What the business's own calls, meetings and sales say; no ratios below 30 events. */
export type OwnRatios = { readonly events: number; readonly ratios: FunnelRatios | null };

/** Calls, meetings and sales are not kept yet; until they are, the article's ratios stand. */
export function readOwnRatios(_read: ReadHandle): OwnRatios {
  return { events: 0, ratios: null };
}
