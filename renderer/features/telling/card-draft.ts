import { z } from 'zod';
import { cardFieldsSchema, type CardFields } from '../../../shared/features/telling/telling.schema.ts';

/** What is typed into the form of a card, whether it can be saved yet or not. */
export const cardDraftSchema = cardFieldsSchema.extend({
  said: z.string(),
  working: z.string(),
  changed: z.string(),
  declined: z.string(),
});
export type CardDraft = CardFields;

/** An empty card; the entry of a wish is behind it from the start. */
export const toCardDraft = (fields: CardFields | null, wish: CardFields['voices'][number] | null): CardDraft =>
  fields ?? {
    said: '',
    working: '',
    changed: '',
    declined: '',
    quotedEntryId: null,
    withName: true,
    voices: wish === null ? [] : [wish],
  };
