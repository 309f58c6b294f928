import type { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import { roundFieldsSchema, type Round } from '../../../shared/features/attention/attention.schema.ts';

/** What the form holds while somebody writes; the day may be empty for a moment. */
export const roundDraftSchema = roundFieldsSchema.extend({ ranOn: daySchema.nullable() });

/** The form of a round as it stands, or of a new one: today, anywhere. */
export function toRoundDraft(of: Round | null, today: Day): z.infer<typeof roundDraftSchema> {
  if (of === null) return { ranOn: today, locationId: null, people: null, heard: '' };
  const { ranOn, locationId, people, heard } = of;
  return { ranOn, locationId, people, heard };
}
