import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import { dayName } from '../../../shared/period.ts';
import type { SearchSource } from '../../app/registries.ts';
import { toLikePattern } from '../../db/search-terms.ts';
import { sql } from '../../db/sql.ts';

/** How many of the newest promises are looked through; what is older is found from its customer. */
const lookedThrough = 2000;

const row = z.object({ id: z.string(), what: z.string(), customerName: z.string(), firstOn: daySchema });

/** Recent promises with what was typed in what was promised, or to whom. */
export const promisesSearch: SearchSource = {
  kind: 'promise',
  find: (read, text, limit) => {
    if (text.trim() === '') return [];
    const pattern = toLikePattern(text);
    const rows = read.all(
      sql`SELECT p.promise_id AS id, p.what, customers.name AS customerName, p.first_due_on AS firstOn
        FROM (SELECT promise_id, customer_id, what, first_due_on, promised_at FROM promises ORDER BY promised_at DESC LIMIT ${lookedThrough}) AS p
        JOIN customers ON customers.customer_id = p.customer_id
        WHERE p.what LIKE ${pattern} ESCAPE '\\' OR customers.name LIKE ${pattern} ESCAPE '\\'
        ORDER BY p.promised_at DESC LIMIT ${limit}`,
      row,
    );
    return rows.map(({ id, what, customerName, firstOn }) => ({
      kind: 'promise',
      id,
      title: `${what} for ${customerName}`,
      detail: `promised for ${dayName(firstOn)}`,
      to: `/promises/${id}`,
    }));
  },
};
