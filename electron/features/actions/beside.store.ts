import { actionIdSchema } from '../../../shared/ids.ts';
import { besideSchema, type BesideAction } from '../../../shared/features/actions/actions.schema.ts';
import { z } from 'zod';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { besideColumns, besideNames } from './actions.store.ts';

/** An action as it is shown beside another; null where there is none. */
export function findBeside(read: ReadHandle, actionId: string | null): BesideAction | null {
  if (actionId === null) return null;
  return read.find(
    sql`SELECT ${besideColumns} FROM actions AS a ${besideNames} WHERE a.action_id = ${actionId}`,
    besideSchema,
  );
}

/** The actions that joined one, the first opened first. */
export function listJoined(read: ReadHandle, actionId: string): BesideAction[] {
  return read.all(
    sql`SELECT ${besideColumns} FROM actions AS a ${besideNames} WHERE a.joined_to = ${actionId} ORDER BY a.opened_at, a.action_id`,
    besideSchema,
  );
}

const idRow = z.object({ id: actionIdSchema });

/** The ids of the actions that joined one. */
export function listJoinedIds(read: ReadHandle, actionId: string): string[] {
  return read.all(sql`SELECT action_id AS id FROM actions WHERE joined_to = ${actionId}`, idRow).map(({ id }) => id);
}

/** The other open action of a customer that has a cause, itself joined to none; null where there is none. */
export function findSameCause(
  read: ReadHandle,
  one: { readonly id: string; readonly customerId: string | null; readonly causeId: string | null },
): z.infer<typeof idRow>['id'] | null {
  const { id, customerId, causeId } = one;
  if (customerId === null || causeId === null) return null;
  const row = read.find(
    sql`SELECT action_id AS id FROM actions WHERE customer_id = ${customerId} AND cause_id = ${causeId}
      AND state IN ('open', 'doing') AND joined_to IS NULL AND action_id <> ${id} LIMIT 1`,
    idRow,
  );
  return row?.id ?? null;
}
