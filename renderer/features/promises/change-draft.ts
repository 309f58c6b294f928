import { z } from 'zod';
import {
  promisePatchSchema,
  type PromisePage,
  type PromisePatch,
} from '../../../shared/features/promises/promises.schema.ts';

/** Nobody has asked yet whether they got what they needed, or they said so. */
export const receivedChoices = [
  { value: 'not-known', label: 'Nobody has asked' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

/** What the form of a correction holds. */
export const changeDraftSchema = promisePatchSchema.extend({
  what: z.string(),
  valueReceived: z.enum(['not-known', 'yes', 'no']),
});

/** What the form of a correction holds. */
export type ChangeDraft = z.infer<typeof changeDraftSchema>;

/** A promise as it stands, to be put right. */
export function toChangeDraft(promise: PromisePage): ChangeDraft {
  const { what, ourPart, theirPart, accepted, needByOn, jobTypeId, locationId, valueReceived } = promise;
  const received = valueReceived ?? 'not-known';
  return { what, ourPart, theirPart, accepted, needByOn, jobTypeId, locationId, valueReceived: received };
}

/** What is sent of a correction: only what is another now. */
export function toPatch(
  { valueReceived, ...draft }: ChangeDraft,
  promise: PromisePage,
): ReturnType<ReturnType<typeof promisePatchSchema.partial>['safeParse']> {
  const now = { ...draft, valueReceived: valueReceived === 'not-known' ? null : valueReceived };
  const isOther = (field: keyof PromisePatch): boolean => now[field] !== promise[field];
  return promisePatchSchema
    .partial()
    .safeParse(
      Object.fromEntries(
        promisePatchSchema.keyof().options.flatMap((field) => (isOther(field) ? [[field, now[field]]] : [])),
      ),
    );
}
