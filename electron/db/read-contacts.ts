import { z } from 'zod';
import { daySchema, type Day } from '../../shared/clock.ts';
import { Bits } from './bits.ts';
import type { ReadHandle } from './handle.ts';
import { nameSql, sql } from './sql.ts';

/** What a customer said, or a contact of any kind. */
export type ContactKind = 'heard' | 'any_kind';

const bitsRow = z.object({ bits: z.instanceof(Uint8Array) });
const dayRow = bitsRow.extend({ day: daySchema });

/** Days read at a time when looking back for the last one; mostly it is among the first. */
const daysAPage = 32;

/** Who had a contact on any of these days, by `customer_no`: as many rows as days. */
export function readContacts(
  read: ReadHandle,
  kind: ContactKind,
  { from, to }: { readonly from: Day; readonly to: Day },
): Bits {
  const bits = new Bits();
  const rows = read.all(
    sql`SELECT ${nameSql(kind)} AS bits FROM contact_days WHERE on_day >= ${from} AND on_day <= ${to}`,
    bitsRow,
  );
  for (const row of rows) bits.join(row.bits);
  return bits;
}

/** The last day, up to one, on which any of these customers had a contact of any kind. */
export function findLastContact(read: ReadHandle, customers: Bits, upTo: Day): Day | null {
  for (let before = `${upTo}~`; ;) {
    const rows = read.all(
      sql`SELECT on_day AS day, any_kind AS bits FROM contact_days WHERE on_day < ${before}
        ORDER BY on_day DESC LIMIT ${daysAPage}`,
      dayRow,
    );
    const found = rows.find(({ bits }) => customers.meets(bits));
    if (found !== undefined) return found.day;
    const oldest = rows.at(-1);
    if (oldest === undefined) return null;
    before = oldest.day;
  }
}
