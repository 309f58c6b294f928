import { z } from 'zod';
import { mostPromises } from '../../../shared/features/report/report.schema.ts';

/** What stands in the form: a text for each promise, written or not. */
export const signDraftSchema = z.array(z.string()).length(mostPromises);
export type SignDraft = z.infer<typeof signDraftSchema>;

/** An empty form. */
export const emptyPromises = (): SignDraft => Array.from({ length: mostPromises }, () => '');

/** The promises that were written, in their order. */
export const toPromises = (draft: SignDraft): string[] =>
  draft.map((text) => text.trim()).filter((text) => text !== '');
