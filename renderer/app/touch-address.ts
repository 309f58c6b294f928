import { z } from 'zod';
import { observationFilterSchema } from '../../shared/features/observation/observation.schema.ts';
import { prospectFilterSchema } from '../../shared/features/prospects/prospects.schema.ts';
import { rhythmFilterSchema } from '../../shared/features/rhythm/rhythm.schema.ts';
import { touchTabs } from '../parts/touch-tabs.ts';

/** Which part of "Keep in touch" is open, and the filters of all parts; stands in the address. */
export const touchAddressSchema = z.object({
  tab: z.enum(touchTabs.map(({ key }) => key)).optional(),
  ...rhythmFilterSchema.shape,
  ...observationFilterSchema.shape,
  ...prospectFilterSchema.shape,
});
export type TouchAddress = z.infer<typeof touchAddressSchema>;
