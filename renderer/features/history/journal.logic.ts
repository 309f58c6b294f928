import { z } from 'zod';
import type { ChainCheck, JournalLine } from '../../../shared/features/history/journal.schema.ts';
import { journalFilterSchema } from '../../../shared/features/history/journal.schema.ts';
import type { FieldChange } from '../../../shared/features/history/history.schema.ts';
import { isDay } from '../../../shared/clock.ts';
import { countText, dayText, exactText, plural, type Reader } from '../../ui/format.ts';

/** What the page shows; lives in the address. */
export const journalScreenSchema = z.object({
  tab: z.enum(['changes', 'refused', 'signIns']).optional(),
  ...journalFilterSchema.shape,
});
export type JournalScreenFilter = z.infer<typeof journalScreenSchema>;

/** "The chain holds: 12,431 changes since 3 Mar": what the last check says, as the page's title. */
export function chainTitle(last: ChainCheck | null, reader: Reader): string {
  if (last === null) return 'Every change, and who made it';
  const { changes, firstAt, breaks } = last;
  if (breaks.length > 0)
    return `The chain is broken in ${countText(breaks.length, reader.locale)} ${plural(breaks.length, 'place')}`;
  if (firstAt === null) return 'The chain holds: nothing was changed yet';
  const since = exactText(firstAt, reader).replace(/ \d{1,2}:\d{2}.*$/, '');
  return `The chain holds: ${countText(changes, reader.locale)} ${plural(changes, 'change')} since ${since}`;
}

/** A value of a change as people write it. */
export function valueText(
  { isDay: isOfDay }: Pick<FieldChange, 'isDay'>,
  value: string | null,
  reader: Reader,
): string {
  if (value === null) return 'nothing';
  return isOfDay === true && isDay(value) ? dayText(value, reader) : value;
}

/** Fields that a row of the list names; the rest stands in the details. */
const fieldsShown = 2;

/** "Due: Sun 2 Nov → Tue 4 Nov": what a row says below its sentence; null where the sentence says it all. */
export function fieldsText(line: JournalLine, reader: Reader): string | null {
  if (line.isErased) return 'The values were erased on request';
  if (line.change !== 'update' || line.fields.length === 0) return null;
  const shown = line.fields
    .slice(0, fieldsShown)
    .map(
      (field) => `${field.field}: ${valueText(field, field.was, reader)} → ${valueText(field, field.became, reader)}`,
    );
  const more = line.fields.length - fieldsShown;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(' · ');
}
