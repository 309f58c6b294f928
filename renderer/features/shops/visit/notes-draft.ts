import { z } from 'zod';
import { daySchema } from '../../../../shared/clock.ts';
import type { VisitNotes } from '../../../../shared/features/shops/shops.schema.ts';
import { parseMoney } from '../../../../shared/money.ts';
import { moneyText } from '../../../ui/format.ts';

/** What stands in the form: times and cost as typed, so that nothing half written is lost. */
export const notesDraftSchema = z.object({
  visitedOn: daySchema.nullable(),
  arrived: z.string(),
  left: z.string(),
  narrative: z.string(),
  cost: z.string(),
});
export type NotesDraft = z.infer<typeof notesDraftSchema>;

type Money = { readonly currency: string; readonly locale: string };

/** A form that holds what is stored. */
export function toNotesDraft(notes: VisitNotes, money: Money): NotesDraft {
  const { visitedOn, arrivedMinute, leftMinute, narrative, costMinor } = notes;
  return {
    visitedOn,
    arrived: clockOf(arrivedMinute),
    left: clockOf(leftMinute),
    narrative,
    cost: costMinor === null ? '' : moneyText(costMinor, money),
  };
}

/** Reads the form; sentences by field where something is not right. */
export function fromNotesDraft(
  draft: NotesDraft,
  money: Money,
): { notes: VisitNotes } | { errors: Readonly<Record<string, string>> } {
  const arrivedMinute = minuteOf(draft.arrived);
  const leftMinute = minuteOf(draft.left);
  const costMinor = draft.cost.trim() === '' ? null : parseMoney(draft.cost, money.currency, money.locale);
  const errors: Record<string, string> = {};
  if (draft.cost.trim() !== '' && (costMinor === null || costMinor < 0)) errors.costMinor = 'This is not an amount.';
  if (arrivedMinute !== null && leftMinute !== null && leftMinute < arrivedMinute) {
    errors.leftMinute = 'This is before they came.';
  }
  if (Object.keys(errors).length > 0) return { errors };
  return { notes: { visitedOn: draft.visitedOn, arrivedMinute, leftMinute, narrative: draft.narrative, costMinor } };
}

/** "14:05" of 845 minutes after midnight, as a field for times holds it. */
export function clockOf(minute: number | null): string {
  if (minute === null) return '';
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Minutes after midnight of "14:05"; null while it is not a time. */
export function minuteOf(clock: string): number | null {
  const parts = /^(\d\d):(\d\d)/.exec(clock);
  if (parts === null) return null;
  return Number(parts[1]) * 60 + Number(parts[2]);
}

/** How long they stayed: "25 min", "1 h 10 min"; null where a time is missing. */
export function stayText({ arrived, left }: Pick<NotesDraft, 'arrived' | 'left'>): string | null {
  const [from, to] = [minuteOf(arrived), minuteOf(left)];
  if (from === null || to === null || to < from) return null;
  const [hours, minutes] = [Math.floor((to - from) / 60), (to - from) % 60];
  if (hours === 0) return `${minutes} min`;
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
}

/** How the cost stands beside the budget: "€3 over the budget of €15"; null where there is no budget. */
export function budgetText(
  cost: string,
  budgetMinor: number | null,
  money: Money,
): { readonly text: string; readonly isOver: boolean } | null {
  if (budgetMinor === null) return null;
  const costMinor = parseMoney(cost, money.currency, money.locale) ?? 0;
  const budget = moneyText(budgetMinor, money);
  if (costMinor <= budgetMinor) return { text: `Budget: ${budget}`, isOver: false };
  return { text: `${moneyText(costMinor - budgetMinor, money)} over the budget of ${budget}`, isOver: true };
}
