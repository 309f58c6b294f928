import { z } from 'zod';
import { lossSchema, namedCauseSchema, type Loss } from '../../../shared/features/losses/losses.schema.ts';
import { sql } from '../../db/sql.ts';

/** Everything a list or page shows of a loss `l`, whose exit call is `e`. */
export const lossColumns = sql`l.loss_id AS id, l.customer_id AS customerId, customers.name AS customerName,
  l.lost_on AS lostOn, l.noticed, l.since_on AS sinceOn, l.margin_minor AS marginMinor,
  l.cost_to_win_minor AS costToWinMinor, l.reason_id AS reasonId, filed.name AS reasonName, l.note, l.caller,
  caller.name AS callerName, l.matters, l.call_state AS callState,
  (SELECT count(*) FROM call_tries t WHERE t.loss_id = l.loss_id) AS tries,
  e.called_on AS calledOn, who.name AS calledByName, e.differs, e.complained,
  (SELECT json_group_array(json_object('reasonId', x.reason_id, 'name', found.name, 'points', x.points)
      ORDER BY x.points DESC, found.name)
    FROM exit_causes x JOIN reasons found ON found.reason_id = x.reason_id
    WHERE x.exit_call_id = e.exit_call_id) AS causes,
  l.won_back_on AS wonBackOn, l.won_back_needed AS wonBackNeeded`;

/** The tables whose names a loss shows. */
export const lossNames = sql`JOIN customers ON customers.customer_id = l.customer_id
  LEFT JOIN exit_calls AS e ON e.loss_id = l.loss_id
  LEFT JOIN reasons AS filed ON filed.reason_id = l.reason_id
  LEFT JOIN people AS caller ON caller.person_id = l.caller
  LEFT JOIN people AS who ON who.person_id = e.called_by`;

const bit = z.number().transform((value) => value === 1);

/** Reads a loss with its names. */
export const lossRow: z.ZodType<Loss> = z.object({
  ...lossSchema.shape,
  matters: bit,
  differs: bit.nullable(),
  complained: bit.nullable(),
  causes: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(namedCauseSchema)),
});
