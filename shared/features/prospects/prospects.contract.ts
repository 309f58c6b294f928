import { z } from 'zod';
import { everyone, leaders, pageInput, pageOf, procedureFor } from '../../contract/procedure.ts';
import { funnelSchema, prospectFilterSchema, prospectSchema } from './prospects.schema.ts';

/** Those who may become customers: whom to call again, and what it takes until they buy. */
export const prospectsContract = {
  /** Who has waited longest first. */
  list: procedureFor(...everyone)
    .input(z.strictObject({ ...prospectFilterSchema.shape, ...pageInput }))
    .output(pageOf(prospectSchema)),
  counts: procedureFor(...everyone)
    .input(z.strictObject({}))
    .output(z.object({ all: z.number(), due: z.number() })),
  /** The steps on the way to a sale, with own ratios where there are events enough. */
  funnel: procedureFor(...leaders)
    .input(z.strictObject({}))
    .output(funnelSchema),
};
