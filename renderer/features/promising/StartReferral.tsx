import { skipToken, useQuery } from '@tanstack/react-query';
import type { CustomerId, JobTypeId } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { ReferralForm } from './ReferralForm.tsx';

type Props = {
  readonly jobTypeId: JobTypeId | null;
  readonly customerId: CustomerId | null;
  readonly need: string;
  readonly onDone: () => void;
};

/** Begins with what the advice knew: who asked, for what kind of job, and who does it better. */
export function StartReferral({ jobTypeId, customerId, need, onDone }: Props) {
  const jobTypes = useQuery(orpc.promising.jobTypes.queryOptions({ input: {} }));
  const customer = useQuery(
    orpc.customers.get.queryOptions({ input: customerId === null ? skipToken : { id: customerId } }),
  );
  const isWaiting = jobTypes.isPending || (customerId !== null && customer.isPending);
  if (isWaiting) return <p className="soft">Reading…</p>;
  const found = customer.data?.customer;
  const start = {
    customer: found === undefined ? null : { id: found.id, name: found.name },
    jobTypeId,
    need,
    partner: jobTypes.data?.items.find(({ id }) => id === jobTypeId)?.partner ?? '',
  };
  return <ReferralForm of={start} onDone={onDone} />;
}
