import { z } from 'zod';
import { hideName } from '../../../../shared/features/actions/huddle.rules.ts';
import { countWord, plural, sentenceCase } from '../../../ui/format.ts';

/** What the address of the wall holds: one card at a time or all, and whether customers are named. */
export const huddleScreenSchema = z.object({
  view: z.enum(['all', 'one']).optional(),
  names: z.boolean().optional(),
});

/** What the address of the wall holds. */
export type HuddleFilter = z.infer<typeof huddleScreenSchema>;

/** "Seven things this week, two of them late"; how many more there are. */
export function huddleTitle(few: readonly { readonly isLate: boolean }[], locale: string): string {
  if (few.length === 0) return 'Nothing is due this week';
  const late = few.filter(({ isLate }) => isLate).length;
  const things = `${sentenceCase(countWord(few.length, locale))} ${plural(few.length, 'thing')} this week`;
  if (late === 0) return `${things}, none late`;
  if (late === few.length) return few.length === 1 ? `${things}, late` : `${things}, all late`;
  return `${things}, ${countWord(late, locale)} late`;
}

/** How many are left out: "And five more that are due." Nothing where all are shown. */
export function moreSentence(count: number, shown: number, locale: string): string | null {
  const more = count - shown;
  if (more <= 0) return null;
  return `And ${countWord(more, locale)} more ${plural(more, 'that is', 'that are')} late or due this week.`;
}

/** What a wall says of an action: without the customer's name, unless it was asked for. */
export function wallText(
  { what, customerName }: { readonly what: string; readonly customerName: string | null },
  names: boolean,
): string {
  return names ? what : hideName(what, customerName);
}
