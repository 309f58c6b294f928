import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Id } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import type { FeedbackDraft } from './feedback-draft.ts';

/** Fills in the customer whose page the form was opened from. */
export function useKnownCustomer(
  customerId: Id<'Customer'> | undefined,
  setValue: (change: (was: FeedbackDraft) => FeedbackDraft) => void,
): void {
  const { data } = useQuery(
    orpc.customers.get.queryOptions({ input: customerId === undefined ? skipToken : { id: customerId } }),
  );
  const name = data?.customer.name;
  useEffect(() => {
    if (customerId !== undefined && name !== undefined) {
      setValue((was) => ({ ...was, customer: { id: customerId, name } }));
    }
  }, [customerId, name, setValue]);
}
