import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import { customerStatuses } from '../../../shared/features/customers/customers.schema.ts';
import type { Loss, LossFields } from '../../../shared/features/losses/losses.schema.ts';
import type { CustomerId, LossId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';
import type { WriteContext } from '../../db/write.ts';
import { lossColumns, lossNames, lossRow } from './losses.rows.ts';
import { losses } from './losses.tables.ts';

/** Reads a loss; refuses one that is not there. */
export function getLoss(read: ReadHandle, id: LossId): Loss {
  const loss = read.find(sql`SELECT ${lossColumns} FROM losses AS l ${lossNames} WHERE l.loss_id = ${id}`, lossRow);
  if (loss === null) throw new Refusal('NOT_FOUND', 'This loss is no longer here. It may have been undone.');
  return loss;
}

/** How often a customer left is a handful; more than this nobody reads. */
const mostLosses = 20;

/** A customer's losses, the latest first. */
export function listLossesOf(read: ReadHandle, customerId: CustomerId): Loss[] {
  return read.all(
    sql`SELECT ${lossColumns} FROM losses AS l ${lossNames} WHERE l.customer_id = ${customerId}
      ORDER BY l.lost_on DESC, l.loss_id DESC LIMIT ${mostLosses}`,
    lossRow,
  );
}

const leaverRow = z.object({
  name: z.string(),
  status: z.enum(customerStatuses),
  sinceOn: daySchema.nullable(),
  lostOn: daySchema.nullable(),
  marginMinor: z.number().nullable(),
  costToWinMinor: z.number().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  styleNote: z.string().nullable(),
  isErased: z.number().transform((value) => value === 1),
  isGone: z.number().transform((value) => value === 1),
  isWritten: z.number().transform((value) => value === 1),
});

/** What writing down a loss and calling need of a customer; refuses one that is not there. */
export function getLeaver(read: ReadHandle, customerId: CustomerId): z.infer<typeof leaverRow> {
  const leaver = read.find(
    sql`SELECT name, status, customer_since_on AS sinceOn, lost_on AS lostOn, yearly_margin_minor AS marginMinor,
      cost_to_win_minor AS costToWinMinor, phone, address, style_note AS styleNote, erased_at IS NOT NULL AS isErased,
      erased_at IS NOT NULL OR merged_into IS NOT NULL AS isGone,
      EXISTS (SELECT 1 FROM losses WHERE losses.customer_id = customers.customer_id AND won_back_on IS NULL) AS isWritten
      FROM customers WHERE customer_id = ${customerId}`,
    leaverRow,
  );
  if (leaver === null) throw new Refusal('NO_SUCH_CUSTOMER', 'This customer is no longer here.', 'customerId');
  return leaver;
}

/** Refuses a reason that is none of why customers leave, and a caller who does not work here. */
export function assertNamed(read: ReadHandle, named: { reasonId?: string | null; caller?: string | null }): void {
  const { reasonId = null, caller = null } = named;
  const isReason = sql`SELECT count(*) FROM reasons WHERE reason_id = ${reasonId} AND list = 'loss'`;
  if (reasonId !== null && read.number(isReason) === 0) {
    throw new Refusal('NO_SUCH_REASON', 'This reason is no longer on the list. Choose another.', 'reasonId');
  }
  const works = sql`SELECT count(*) FROM people WHERE person_id = ${caller} AND archived_at IS NULL`;
  if (caller !== null && read.number(works) === 0) {
    throw new Refusal('NO_SUCH_PERSON', 'This person no longer works here. Choose somebody else.', 'caller');
  }
}

/** What of a loss only the moment of writing it down tells. */
type Kept = { readonly sinceOn: string | null; readonly costToWinMinor: number | null; readonly matters: boolean };

/** Writes down that a customer left. */
export function insertLoss(
  tx: WriteHandle,
  loss: { readonly id: LossId; readonly customerId: CustomerId; readonly fields: LossFields; readonly kept: Kept },
  ctx: WriteContext,
): void {
  const { id, customerId, fields, kept } = loss;
  tx.insert(losses, {
    loss_id: id,
    customer_id: customerId,
    ...toColumns(fields),
    since_on: kept.sinceOn,
    cost_to_win_minor: kept.costToWinMinor,
    matters: Number(kept.matters),
    call_state: 'to-call',
    recorded_by: ctx.personId,
    recorded_at: ctx.at,
  });
}

/** The columns of what somebody filled in. */
export function toColumns(fields: LossFields): Row {
  return {
    lost_on: fields.lostOn,
    noticed: fields.noticed,
    margin_minor: fields.marginMinor,
    reason_id: fields.reasonId,
    note: fields.note,
    caller: fields.caller,
  };
}

/** Changes a loss. */
export function updateLoss(tx: WriteHandle, id: LossId, patch: Row): void {
  tx.update(losses, id, patch);
}
