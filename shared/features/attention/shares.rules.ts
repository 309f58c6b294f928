import { agendaTags, type AgendaItem, type AttentionShare } from './attention.schema.ts';

/** What shares are computed from. */
export type TaggedMeeting = { readonly items: readonly Pick<AgendaItem, 'tag' | 'minutes'>[] };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** What the tagged points of some meetings come to. */
export type Attention = Omit<AttentionShare, 'from' | 'to'> & {
  /** Tagged points about customers. */
  readonly aboutCustomers: number;
};

/**
 * Shares of attention: share_k = points tagged k ÷ all tagged points, and the same by minutes. A point that nobody tagged
 * is in no count, and a meeting without any tagged point can't be judged.
 * Source: ours; plain shares of counts.
 * Example: of 4 points, 1 about customers and 3 about money: customers 0.25, money 0.75.
 */
export function shareAttention(meetings: readonly TaggedMeeting[]): Attention {
  const judged = meetings
    .map(({ items }) => items.filter(({ tag }) => tag !== null))
    .filter((points) => points.length > 0);
  const points = judged.flat();
  const minutes = sum(points.map((point) => point.minutes ?? 0));
  const shares = agendaTags.map((tag) => {
    const own = points.filter((point) => point.tag === tag);
    return {
      tag,
      items: points.length === 0 ? null : own.length / points.length,
      minutes: minutes === 0 ? null : sum(own.map((point) => point.minutes ?? 0)) / minutes,
    };
  });
  return {
    meetings: judged.length,
    withoutCustomers: judged.filter((one) => one.every(({ tag }) => tag !== 'customers')).length,
    items: points.length,
    minutes,
    aboutCustomers: points.filter(({ tag }) => tag === 'customers').length,
    shares,
  };
}
