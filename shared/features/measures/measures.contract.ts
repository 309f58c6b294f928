import { z } from 'zod';
import { daySchema } from '../../clock.ts';
import { everyone, procedureFor } from '../../contract/procedure.ts';
import { measuredSchema, measureScopeSchema } from './measures.schema.ts';

/** Every figure about the business. Each measure declares who may read it; the others are left out. */
export const measuresContract = {
  read: procedureFor(...everyone)
    .input(
      z.strictObject({
        ids: z.array(z.string().max(80)).max(50).optional(),
        from: daySchema,
        to: daySchema,
        scope: measureScopeSchema.optional(),
      }),
    )
    .output(z.object({ items: z.array(measuredSchema) })),
};
