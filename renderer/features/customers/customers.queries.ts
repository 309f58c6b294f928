import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { toDay, type Instant } from '../../../shared/clock.ts';
import type { customerFilterSchema } from '../../../shared/features/customers/customers.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { quarterOf } from '../../../shared/period.ts';
import { orpc } from '../../rpc/client.ts';
import { byPage } from '../../rpc/pages.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';

export type CustomerFilter = z.infer<typeof customerFilterSchema>;

/** The list's pages for a filter. */
export const pagesOptions = (filter: CustomerFilter) =>
  orpc.customers.list.infiniteOptions(byPage((cursor) => ({ ...filter, cursor })));

/** A customer's history, page by page. */
export const timelineOptions = (id: Id<'Customer'>) =>
  orpc.customers.timeline.infiniteOptions(byPage((cursor) => ({ id, cursor })));

/** A pause in typing after which twins are looked for. */
const pauseMs = 200;

/** Customers that may be the very one that is being typed. */
export function useAlike(typed: { name: string; email: string; phone: string }, except: Id<'Customer'> | null) {
  const [asked] = useDebouncedValue(JSON.stringify(typed), pauseMs);
  // The text was made from `typed` by the line above.
  const { name, email, phone } = JSON.parse(asked) as typeof typed;
  const isAsked = name.trim().length > 2 || email.includes('@') || phone.trim().length > 4;
  const { data } = useQuery(
    orpc.customers.alike.queryOptions({
      input: {
        name: name.slice(0, 160),
        email: email.trim() === '' ? null : email.slice(0, 200),
        phone: phone.trim() === '' ? null : phone.slice(0, 40),
        ...(except === null ? {} : { except }),
      },
      enabled: isAsked,
      placeholderData: keepPreviousData,
    }),
  );
  return isAsked ? (data?.items ?? []) : [];
}

/** How often a customer left unhappy this quarter; null where the reader's role sees no figures. */
export function useUnhappyThisQuarter(customerId: Id<'Customer'>, now: Instant): number | null {
  const { business } = useSignedIn();
  const period = quarterOf(toDay(now, business.timeZone), business.yearStartsInMonth);
  const { data } = useQuery(
    orpc.measures.read.queryOptions({ input: { ids: ['log.left-unhappy'], ...period, scope: { customerId } } }),
  );
  const measured = data?.items[0];
  return measured === undefined ? null : Math.round((measured.value ?? 0) * measured.n);
}
