import { z } from 'zod';
import { daySchema, toDay, type Day } from '../../../shared/clock.ts';
import { usualAnswerDay } from '../../../shared/features/observation/observation.rules.ts';
import { observationFieldsSchema, type Observation } from '../../../shared/features/observation/observation.schema.ts';
import { customerIdSchema } from '../../../shared/ids.ts';
import { countText, dayText, plural, type Reader, type Tone } from '../../ui/format.ts';

/** "2 customers wait for the answer we owe them, 1 too long". */
export function visitsTitle(counts: { readonly owed: number; readonly late: number } | null, locale: string): string {
  if (counts === null) return 'Visits';
  const { owed, late } = counts;
  if (owed === 0) return 'Every customer we watched has their answer';
  const waits = `${countText(owed, locale)} ${plural(owed, 'customer waits', 'customers wait')} for the answer we owe them`;
  return late === 0 ? waits : `${waits}, ${countText(late, locale)} too long`;
}

/** How the answer of a visit stands: given, due, late. */
export function answerState(visit: Observation, reader: Reader): { readonly tone: Tone; readonly text: string } {
  const { answeredOn, answerDueOn } = visit;
  if (answeredOn !== null) return { tone: 'good', text: `answered ${dayText(answeredOn, reader)}` };
  const today = toDay(reader.now, reader.timeZone);
  if (answerDueOn < today) return { tone: 'bad', text: `owed since ${dayText(answerDueOn, reader)}` };
  return { tone: answerDueOn === today ? 'watch' : 'neutral', text: `answer by ${dayText(answerDueOn, reader)}` };
}

/** What the form holds while somebody writes; customer and days may be empty for a moment. */
export const visitDraftSchema = observationFieldsSchema.omit({ customerId: true }).extend({
  customer: z.object({ id: customerIdSchema, name: z.string() }).nullable(),
  watchedOn: daySchema.nullable(),
  answerDueOn: daySchema.nullable(),
  product: z.string(),
  did: z.string(),
});
export type VisitDraft = z.infer<typeof visitDraftSchema>;

/** The form of a visit as it stands, or of a new one: today, the answer owed in a week. */
export function toVisitDraft(of: Observation | null, today: Day): VisitDraft {
  if (of === null) {
    const empty = { customer: null, product: '', did: '', surprised: '', asked: '' };
    return { ...empty, watchedOn: today, answerDueOn: usualAnswerDay(today) };
  }
  const { customerId, customerName, watchedOn, product, did, surprised, asked, answerDueOn } = of;
  return { customer: { id: customerId, name: customerName }, watchedOn, product, did, surprised, asked, answerDueOn };
}
