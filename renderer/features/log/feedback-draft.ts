import { z } from 'zod';
import type { Instant } from '../../../shared/clock.ts';
import { entryFieldsSchema, type EntryFields } from '../../../shared/features/log/log.schema.ts';

/** A photo that was handed over and waits for its entry. */
const photoSchema = z.object({ id: entryFieldsSchema.shape.photoIds.element, name: z.string() });

/** What the form holds while somebody writes; unfinished, so nothing is required yet. */
export const feedbackDraftSchema = entryFieldsSchema
  .omit({ customerId: true, heardAt: true, photoIds: true, anonymous: true, words: true, reviewLink: true })
  .extend({
    words: z.string(),
    reviewLink: z.string(),
    customer: z.object({ id: entryFieldsSchema.shape.customerId.unwrap(), name: z.string() }).nullable(),
    /** Null is now: most entries are written while the customer is still at the door. */
    heardAt: z.number().nullable(),
    photos: z.array(photoSchema),
  });

/** What the form holds while somebody writes. */
export type FeedbackDraft = z.infer<typeof feedbackDraftSchema>;

export const emptyDraft = (): FeedbackDraft => ({
  words: '',
  type: 'said',
  customer: null,
  channel: 'in-person',
  touchpointId: null,
  locationId: null,
  howLeft: 'not-known',
  severity: 'normal',
  didAbout: null,
  callBackAt: null,
  heardAt: null,
  toldBy: null,
  toldWhat: null,
  stars: null,
  reviewLink: '',
  photos: [],
});

const orNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text);

/** The fields as the request wants them. What belongs to another channel or kind of entry is left behind. */
export function toFields(draft: FeedbackDraft, now: Instant, anonymous: boolean): EntryFields {
  const { customer, photos, heardAt, ...kept } = draft;
  const isReview = draft.channel === 'review';
  const isDifferent = draft.type === 'heard-different';
  return {
    ...kept,
    customerId: customer?.id ?? null,
    heardAt: heardAt ?? now,
    didAbout: orNull(draft.didAbout),
    toldBy: isDifferent ? orNull(draft.toldBy) : null,
    toldWhat: isDifferent ? orNull(draft.toldWhat) : null,
    stars: isReview ? draft.stars : null,
    reviewLink: isReview ? orNull(draft.reviewLink) : null,
    photoIds: photos.map(({ id }) => id),
    anonymous,
  };
}

/** Whether anything stands in a part of the form that is folded away at first. */
export function usesMore(draft: FeedbackDraft): boolean {
  const { channel, type, severity, callBackAt, heardAt, didAbout, locationId, photos } = draft;
  const filled = [callBackAt, heardAt, didAbout, locationId].some((value) => value !== null);
  return filled || channel !== 'in-person' || type !== 'said' || severity !== 'normal' || photos.length > 0;
}
