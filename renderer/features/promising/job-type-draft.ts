import { z } from 'zod';
import { likings, type JobType } from '../../../shared/features/promising/promising.schema.ts';

/** What the form of a kind of job holds while somebody writes. */
export const jobTypeDraftSchema = z.object({
  name: z.string().max(80),
  likes: z.enum(likings).nullable(),
  partner: z.string().max(200),
});

/** The form of a kind of job as it stands, or of a new one. */
export function toJobTypeDraft(of: JobType | null): z.infer<typeof jobTypeDraftSchema> {
  return { name: of?.name ?? '', likes: of?.likes ?? null, partner: of?.partner ?? '' };
}
