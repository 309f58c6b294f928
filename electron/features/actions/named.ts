import { causeLists } from '../../../shared/features/business/business.schema.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { joinSql, sql, type Sql } from '../../db/sql.ts';

type Named = {
  readonly who?: string | null | undefined;
  readonly customerId?: string | null | undefined;
  readonly entryId?: string | null | undefined;
  readonly promiseId?: string | undefined;
  readonly lossId?: string | undefined;
  readonly causeId?: string | null | undefined;
};

/** Refuses a person, customer, record or cause that is not there. */
export function assertNamed(read: ReadHandle, named: Named): void {
  const assert = (id: string | null | undefined, from: Sql, code: string, sentence: string, field: string): void => {
    if (id == null || read.number(sql`SELECT count(*) FROM ${from}`) > 0) return;
    throw new Refusal(code, sentence, field);
  };
  const { who = null, customerId = null, entryId = null, promiseId = null, lossId = null, causeId = null } = named;
  assert(
    who,
    sql`people WHERE person_id = ${who} AND archived_at IS NULL`,
    'NO_SUCH_PERSON',
    'This person no longer works here. Choose somebody else.',
    'who',
  );
  assert(
    customerId,
    sql`customers WHERE customer_id = ${customerId}`,
    'NO_SUCH_CUSTOMER',
    'This customer is no longer here. Choose another.',
    'customerId',
  );
  assert(
    entryId,
    sql`entries WHERE entry_id = ${entryId}`,
    'NO_SUCH_ENTRY',
    'The entry this is about is no longer here.',
    'entryId',
  );
  assert(
    promiseId,
    sql`promises WHERE promise_id = ${promiseId}`,
    'NO_SUCH_PROMISE',
    'The promise this is about is no longer here.',
    'promiseId',
  );
  assert(
    lossId,
    sql`losses WHERE loss_id = ${lossId}`,
    'NO_SUCH_LOSS',
    'The loss this is about is no longer here.',
    'lossId',
  );
  const lists = joinSql(
    causeLists.map((list) => sql`${list}`),
    ', ',
  );
  assert(
    causeId,
    sql`reasons WHERE reason_id = ${causeId} AND list IN (${lists})`,
    'NO_SUCH_CAUSE',
    'This cause is no longer here. Choose another.',
    'causeId',
  );
}
