import type { Id } from '../../shared/ids.ts';

/** Where business is logged that is turned down or referred, with what is known of it already. */
export function referralPath({
  jobTypeId,
  customerId,
  need,
}: {
  readonly jobTypeId: Id<'JobType'> | null;
  readonly customerId: Id<'Customer'> | null;
  readonly need: string;
}): string {
  const search = new URLSearchParams({
    add: 'true',
    ...(jobTypeId === null ? {} : { forJobType: jobTypeId }),
    ...(customerId === null ? {} : { forCustomer: customerId }),
    need,
  });
  return `/promises/declined?${search.toString()}`;
}
