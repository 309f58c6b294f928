import { z } from 'zod';
import type { TimelineItem } from '../../../shared/features/customers/customers.schema.ts';
import type { Context } from '../../app/context.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';

const cursorSchema = z.tuple([z.number(), z.string()]);

/** Newest first; equal moments by id, so that a page never shows a line twice. */
function isBefore(one: TimelineItem, other: TimelineItem): number {
  return other.at - one.at || (one.id < other.id ? 1 : -1);
}

/** Everything of one customer, from every feature, newest first. */
export function listTimeline(
  context: Context,
  customerId: string,
  cursor: string | undefined,
  limit: number,
): { items: TimelineItem[]; next: string | null } {
  const [at, id] = cursor === undefined ? [null, ''] : fromCursor(cursor, cursorSchema);
  const before = at === null ? null : { at, id };
  const { timeZone } = context.business();
  const lines = context.registries.timeline
    .flatMap((source) => source.list(context.read, customerId, before, limit + 1, context.me(), timeZone))
    .toSorted(isBefore);
  return toPage(
    lines,
    limit,
    (line) => line,
    (line) => [line.at, line.id],
  );
}
