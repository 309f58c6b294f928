import { skipToken, useQuery } from '@tanstack/react-query';
import { orpc } from '../../rpc/client.ts';
import type { DeclinedScreenFilter } from './promising.logic.ts';
import type { ReferralStart } from './referral-draft.ts';

/** What is known of somebody about to be sent away: whom the advice was about, and who does it better. Null until read. */
export function useReferralStart({
  add,
  forJobType,
  forCustomer,
  need = '',
}: DeclinedScreenFilter): ReferralStart | null {
  const isWanted = add === true;
  const jobTypes = useQuery(orpc.promising.jobTypes.queryOptions({ input: isWanted ? {} : skipToken }));
  const customer = useQuery(
    orpc.customers.get.queryOptions({
      input: !isWanted || forCustomer === undefined ? skipToken : { id: forCustomer },
    }),
  );
  if (!isWanted || jobTypes.isPending || (forCustomer !== undefined && customer.isPending)) return null;
  const found = customer.data?.customer;
  return {
    customer: found === undefined ? null : { id: found.id, name: found.name },
    jobTypeId: forJobType ?? null,
    need,
    partner: jobTypes.data?.items.find(({ id }) => id === forJobType)?.partner ?? '',
  };
}
