import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { toDay, type Instant } from '../../../shared/clock.ts';
import { decideWho, isToBeMended } from '../../../shared/features/log/log.rules.ts';
import type { LogFilter } from '../../../shared/features/log/log.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { orpc } from '../../rpc/client.ts';
import { byPage } from '../../rpc/pages.ts';
import { useSignedIn } from '../../rpc/signed-in.ts';
import { mondayOf } from '../../ui/format.ts';
import type { FeedbackDraft } from './feedback-draft.ts';

/** The mutation behind the form. */
export const recordOptions = () => orpc.log.record.mutationOptions();

/** The log's pages for a filter. */
export const pagesOptions = (filter: LogFilter) =>
  orpc.log.list.infiniteOptions(byPage((cursor) => ({ ...filter, cursor })));

/** What the log's title and tabs count. */
export function useLogCounts(now: Instant, timeZone: string) {
  const { data: counts } = useQuery(orpc.log.counts.queryOptions({ input: {} }));
  const period = { from: mondayOf(now, timeZone), to: toDay(now, timeZone) };
  const { data: measures } = useQuery(orpc.measures.read.queryOptions({ input: { ids: ['log.entries'], ...period } }));
  return { counts: counts ?? null, heardThisWeek: measures?.items[0]?.value ?? null };
}

/** Enough words to compare with others. */
const enoughLetters = 12;

/** Recent entries like what is being written, and the last one of the same customer. */
export function useSimilar(words: string, customerId: Id<'Customer'> | null) {
  const isAsked = words.trim().length >= enoughLetters || customerId !== null;
  const { data } = useQuery(
    orpc.log.similar.queryOptions({
      input: { words: words.slice(0, 2000), customerId },
      enabled: isAsked,
      placeholderData: keepPreviousData,
    }),
  );
  return isAsked ? (data?.items ?? []) : [];
}

/** Whose the action of this entry will be, by name; null for nobody yet. Asks only when one will open. */
export function useActionName(draft: FeedbackDraft, anonymous: boolean): string | null {
  const { person } = useSignedIn();
  const opens = isToBeMended(draft);
  const { data: people } = useQuery(orpc.people.list.queryOptions({ input: {}, enabled: opens }));
  const { data: found } = useQuery(
    orpc.customers.get.queryOptions({
      input: opens && draft.customer !== null ? { id: draft.customer.id } : skipToken,
    }),
  );
  const customer = draft.customer === null ? undefined : found?.customer;
  const who = decideWho(customer ?? null, anonymous ? null : person.id);
  if (who === person.id) return 'you';
  return people?.items.find(({ id }) => id === who)?.name ?? null;
}
