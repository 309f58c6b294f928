import { useQuery } from '@tanstack/react-query';
import type { Day } from '../../../shared/clock.ts';
import type { Id } from '../../../shared/ids.ts';
import { askedText } from '../../parts/safe-date-words.ts';
import { orpc } from '../../rpc/client.ts';
import { useReader } from '../../ui/use-reader.ts';

type Props = { readonly jobTypeId: Id<'JobType'>; readonly askedOn: Day; readonly dueOn: Day };

/** How often such a span came true, beside the date that was promised: "6 working days came true 17 of 20 times". */
export function SpanCameTrue({ jobTypeId, askedOn, dueOn }: Props) {
  const { locale } = useReader();
  const { data } = useQuery(orpc.promising.safeDate.queryOptions({ input: { jobTypeId, askedOn, needByOn: dueOn } }));
  if (data === undefined || data.asked === null || data.asked.n === 0) return null;
  return <p className="soft small">{askedText(data.asked, locale)}</p>;
}
