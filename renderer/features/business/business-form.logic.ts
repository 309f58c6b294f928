import type { z } from 'zod';
import { businessSchema, type Business } from '../../../shared/features/business/business.schema.ts';

/** What the owner can change about the business; the form starts from the whole of it. */
export const businessPatchSchema = businessSchema.omit({ id: true, isSample: true, kind: true }).strip();

const patchSchema = businessPatchSchema.partial();

export type BusinessForm = z.infer<typeof businessPatchSchema>;

/** Only what differs is sent, so that two people changing different things both keep their change. */
export function changedFields(before: Business, after: BusinessForm): z.infer<typeof patchSchema> {
  const fields = businessPatchSchema.keyof().options;
  const changed = fields
    .filter((field) => before[field] !== after[field])
    .map((field) => [field, after[field]] as const);
  return patchSchema.parse(Object.fromEntries(changed));
}
