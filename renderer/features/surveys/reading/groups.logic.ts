import { z } from 'zod';
import { daySchema } from '../../../../shared/clock.ts';
import { resultsFilterSchema, type ResultsFilter } from '../../../../shared/features/surveys/responses.schema.ts';

/** What a page of results shows besides the filter; lives in the address. Groups are written as `channel=phone`. */
export const resultsViewSchema = z.object({
  by: z.enum(['month', 'quarter']).optional(),
  trend: z
    .string()
    .regex(/^q\d+$/)
    .optional(),
  compare: z
    .string()
    .regex(/^q\d+$/)
    .optional(),
  a: z.string().max(120).optional(),
  b: z.string().max(120).optional(),
});

/** A part of a filter that makes a group: a place, a channel, some days, an answer. */
export type Group = Pick<ResultsFilter, 'locationId' | 'channel' | 'from' | 'to' | 'answered'>;

const days = z.tuple([daySchema, daySchema]);

/** A group as the address holds it: `channel=phone`, `days=2026-01-01..2026-03-31`. */
export function toGroupText(group: Group): string | undefined {
  if (group.locationId !== undefined) return `location=${group.locationId}`;
  if (group.channel !== undefined) return `channel=${group.channel}`;
  if (group.answered !== undefined) return `answered=${group.answered}`;
  return group.from === undefined || group.to === undefined ? undefined : `days=${group.from}..${group.to}`;
}

const groupKeys: Readonly<Record<string, string>> = {
  location: 'locationId',
  channel: 'channel',
  answered: 'answered',
};

/** The group an address names; null where it names none. */
export function fromGroupText(text: string | undefined): Group | null {
  const [kind, value = ''] = text?.split('=') ?? [];
  if (kind === 'days') {
    const parsed = days.safeParse(value.split('..'));
    return parsed.success ? { from: parsed.data[0], to: parsed.data[1] } : null;
  }
  const key = groupKeys[kind ?? ''];
  if (key === undefined) return null;
  const parsed = resultsFilterSchema.safeParse({ [key]: value });
  return parsed.success ? parsed.data : null;
}

/** The responses of a group among those the page reads. */
export function withinFilter(filter: ResultsFilter, group: Group): ResultsFilter {
  return { ...filter, ...group };
}
