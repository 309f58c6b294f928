import { describe, expect, it } from 'vitest';
import { entryFieldsSchema } from '../../../shared/features/log/log.schema.ts';
import { emptyDraft, feedbackDraftSchema, toFields, usesMore } from './feedback-draft.ts';

describe('the quick log’s draft', () => {
  it('needs nothing but words to be a whole request, heard now, by whoever writes', () => {
    const fields = toFields({ ...emptyDraft(), words: 'Two weeks for a wheel.' }, 1000, false);
    expect(entryFieldsSchema.parse(fields)).toEqual(fields);
    expect(fields).toMatchObject({
      heardAt: 1000,
      howLeft: 'not-known',
      customerId: null,
      anonymous: false,
      didAbout: null,
    });
    expect(entryFieldsSchema.safeParse(toFields(emptyDraft(), 1000, false)).success).toBe(false);
  });

  it('keeps the words as they were typed', () => {
    expect(toFields({ ...emptyDraft(), words: ' “So.” ' }, 0, false).words).toBe(' “So.” ');
  });

  it('leaves behind what belongs to another channel or kind of entry', () => {
    const draft = {
      ...emptyDraft(),
      words: 'x',
      stars: 2,
      reviewLink: 'https://example.org/r',
      toldBy: 'Jo',
      toldWhat: 'sick',
    };
    expect(toFields(draft, 0, false)).toMatchObject({ stars: null, reviewLink: null, toldBy: null, toldWhat: null });
    expect(toFields({ ...draft, channel: 'review', type: 'heard-different' }, 0, false)).toMatchObject({
      stars: 2,
      reviewLink: 'https://example.org/r',
      toldBy: 'Jo',
      toldWhat: 'sick',
    });
  });

  it('comes back from the page’s storage, and shows the folded part where something stands in it', () => {
    const kept = { ...emptyDraft(), words: 'half a sen', heardAt: 5 };
    expect(feedbackDraftSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(usesMore(kept)).toBe(true);
    expect(usesMore({ ...emptyDraft(), words: 'x', howLeft: 'unhappy' })).toBe(false);
  });
});
