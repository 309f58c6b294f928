import { z } from 'zod';
import { everyone, procedureFor } from '../../contract/procedure.ts';

/** A record found by Ctrl K. */
export const hitSchema = z.object({
  kind: z.enum(['customer', 'entry', 'action', 'survey', 'checklist', 'visit', 'touch', 'loss', 'promise']),
  id: z.string(),
  title: z.string(),
  detail: z.string().nullable(),
  to: z.string(),
});

/** One box that finds everything the reader's role may see. */
export const searchContract = {
  find: procedureFor(...everyone)
    .input(z.strictObject({ text: z.string().max(100) }))
    .output(z.object({ items: z.array(hitSchema) })),
};
