import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import { exitCallSchema, type ExitCallFields, type Loss } from '../../../shared/features/losses/losses.schema.ts';
import { isDifferent } from '../../../shared/features/losses/losses.rules.ts';
import { callTryIdSchema, entryIdSchema, type CustomerId, type ExitCallId, type LossId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import type { WriteContext } from '../../db/write.ts';
import { exitCalls, exitCauses } from './losses.tables.ts';

type ExitCall = z.infer<typeof exitCallSchema>;

const callRow = z
  .object({
    ...exitCallSchema.omit({ answers: true }).shape,
    ...exitCallSchema.shape.answers.shape,
    complained: z.number().transform((value) => value === 1),
  })
  .transform(({ hoped, happened, firstThought, told, wouldHaveKept, shouldKnow, ...call }): ExitCall => ({
    ...call,
    answers: { hoped, happened, firstThought, told, wouldHaveKept, shouldKnow },
  }));

/** The call in which a customer told why they left; null before it was made. */
export function findCall(read: ReadHandle, lossId: LossId): ExitCall | null {
  return read.find(
    sql`SELECT exit_call_id AS id, called_on AS calledOn, through, hoped, happened, first_thought AS firstThought, told,
      would_have_kept AS wouldHaveKept, should_know AS shouldKnow, complained, win_back AS winBack,
      would_take AS wouldTake, others_said AS othersSaid FROM exit_calls WHERE loss_id = ${lossId}`,
    callRow,
  );
}

const tryRow = z.object({
  id: callTryIdSchema,
  triedOn: daySchema,
  byName: z.string().nullable(),
  note: z.string(),
});

/** The times somebody rang in vain, the first first. */
export function listTries(read: ReadHandle, lossId: LossId): z.infer<typeof tryRow>[] {
  return read.all(
    sql`SELECT t.try_id AS id, t.tried_on AS triedOn, people.name AS byName, t.note FROM call_tries AS t
      LEFT JOIN people ON people.person_id = t.tried_by WHERE t.loss_id = ${lossId} ORDER BY t.tried_on, t.try_id`,
    tryRow,
  );
}

const complaintRow = z.object({ id: entryIdSchema, words: z.string(), heardOn: daySchema });

/** Enough to know before a call what they had said. */
const shownComplaints = 5;

/** Their latest unhappy words from before they left. */
export function listComplaints(
  read: ReadHandle,
  customerId: CustomerId,
  until: string,
): z.infer<typeof complaintRow>[] {
  return read.all(
    sql`SELECT entry_id AS id, substr(words, 1, 400) AS words, heard_on AS heardOn FROM entries
      WHERE customer_id = ${customerId} AND +how_left = 'unhappy' AND +heard_on <= ${until}
      ORDER BY position DESC LIMIT ${shownComplaints}`,
    complaintRow,
  );
}

function replaceCauses(
  tx: WriteHandle,
  callId: ExitCallId,
  causes: ExitCallFields['causes'],
  newId: () => string,
): void {
  const old = tx.all(
    sql`SELECT cause_id AS id FROM exit_causes WHERE exit_call_id = ${callId}`,
    z.object({ id: z.string() }),
  );
  for (const { id } of old) tx.remove(exitCauses, id);
  for (const { reasonId, points } of causes) {
    tx.insert(exitCauses, { cause_id: newId(), exit_call_id: callId, reason_id: reasonId, points });
  }
}

/** Writes down an exit call, or writes it anew under its id. */
export function saveCall(
  tx: WriteHandle,
  loss: Pick<Loss, 'id' | 'customerId' | 'reasonId'>,
  call: ExitCallFields & { readonly id: ExitCallId },
  ctx: WriteContext,
  newId: () => string,
): void {
  const row = {
    called_on: call.calledOn,
    through: call.through,
    hoped: call.answers.hoped,
    happened: call.answers.happened,
    first_thought: call.answers.firstThought,
    told: call.answers.told,
    would_have_kept: call.answers.wouldHaveKept,
    should_know: call.answers.shouldKnow,
    complained: Number(call.complained),
    win_back: call.winBack,
    would_take: call.wouldTake,
    others_said: call.othersSaid,
    differs: Number(isDifferent(call.causes, loss.reasonId)),
  };
  const standing = findCall(tx, loss.id);
  if (standing === null) {
    const from = { loss_id: loss.id, customer_id: loss.customerId, called_by: ctx.personId, recorded_at: ctx.at };
    tx.insert(exitCalls, { exit_call_id: call.id, ...from, ...row });
  } else if (standing.id === call.id) tx.update(exitCalls, call.id, row);
  else throw new Refusal('ALREADY_CALLED', 'They were called already. Change what was written down then.');
  replaceCauses(tx, call.id, call.causes, newId);
}
