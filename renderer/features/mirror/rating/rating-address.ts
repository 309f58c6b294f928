import { z } from 'zod';

/** Whose ratings are entered: one's own, or those somebody from outside marked on paper. */
export const rateFilterSchema = z.object({ as: z.literal('outsider').optional() });
export type RateFilter = z.infer<typeof rateFilterSchema>;
