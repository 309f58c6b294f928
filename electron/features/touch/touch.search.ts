import { z } from 'zod';
import { touchKinds, touchOutcomes } from '../../../shared/features/touch/touch.schema.ts';
import { touchTitle } from '../../../shared/features/touch/touch.words.ts';
import { customerIdSchema } from '../../../shared/ids.ts';
import type { SearchSource } from '../../app/registries.ts';
import { quoteTerm, toTerms } from '../../db/search-terms.ts';
import { sql } from '../../db/sql.ts';

const row = z.object({
  id: z.string(),
  customerId: customerIdSchema,
  customerName: z.string(),
  kind: z.enum(touchKinds),
  outcome: z.enum(touchOutcomes),
  note: z.string(),
});

/** Touches by what was noted, newest first; each opens its customer. */
export const touchSearch: SearchSource = {
  kind: 'touch',
  find: (read, text, limit) => {
    const terms = toTerms(text);
    if (terms.length === 0) return [];
    const match = terms.map((term) => `${quoteTerm(term)}*`).join(' ');
    const rows = read.all(
      sql`SELECT t.touch_id AS id, t.customer_id AS customerId, c.name AS customerName, t.kind, t.outcome, t.note
        FROM touch_search CROSS JOIN touches t ON t.touch_no = touch_search.rowid
        JOIN customers c ON c.customer_id = t.customer_id
        WHERE touch_search MATCH ${match} ORDER BY touch_search.rowid DESC LIMIT ${limit}`,
      row,
    );
    return rows.map(({ id, customerId, customerName, note, ...touch }) => ({
      kind: 'touch',
      id,
      title: note,
      detail: `${touchTitle(touch)} · ${customerName}`,
      to: `/customers/${customerId}`,
    }));
  },
};
