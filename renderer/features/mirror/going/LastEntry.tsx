import { skipToken, useQuery } from '@tanstack/react-query';
import { toDay } from '../../../../shared/clock.ts';
import { logFilterSchema } from '../../../../shared/features/log/log.schema.ts';
import type { Reveal } from '../../../../shared/features/mirror/mirror.schema.ts';
import { channelWord } from '../../../parts/entry-words.ts';
import { orpc } from '../../../rpc/client.ts';
import { useReader } from '../../../ui/use-reader.ts';

/** Whom the last record is about, where it lies in the log: ": Hollis Family, by phone"; of nobody known ", by phone". */
export function LastEntry({ reveal }: { readonly reveal: Pick<Reveal, 'records' | 'lastOn'> }) {
  const { timeZone } = useReader();
  const { records, lastOn } = reveal;
  const filter = records?.to === '/log' ? logFilterSchema.safeParse(records.search).data : undefined;
  const { data } = useQuery(
    orpc.log.list.queryOptions({
      input: filter === undefined || lastOn === null ? skipToken : { ...filter, to: lastOn, limit: 1 },
    }),
  );
  const last = data?.items[0];
  // The list may hold fewer than the figure counts: a share opens those that were good.
  if (last === undefined || toDay(last.heardAt, timeZone) !== lastOn) return null;
  const way = last.channel === 'phone' ? 'by phone' : channelWord(last.channel);
  return <>{last.customerName === null ? `, ${way}` : `: ${last.customerName}, ${way}`}</>;
}
