import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import { lossFieldsSchema, type Loss, type LossFields } from '../../../shared/features/losses/losses.schema.ts';
import type { Id } from '../../../shared/ids.ts';
import { parseMoney } from '../../../shared/money.ts';
import { formErrors } from '../../ui/form-errors.ts';
import { moneyText } from '../../ui/format.ts';

/** What stands in the form while somebody writes. */
export const lossDraftSchema = lossFieldsSchema
  .omit({ marginMinor: true })
  .extend({ lostOn: daySchema.nullable(), margin: z.string() });
/** What stands in the form. */
export type LossDraft = z.infer<typeof lossDraftSchema>;

type Money = { readonly currency: string; readonly locale: string };

/** What the form of a new loss begins with: the day and margin of the customer, and who usually calls. */
export type LossStart = {
  readonly lostOn: Day;
  readonly marginMinor: number | null;
  readonly caller: Id<'Person'> | null;
};

/** The form of a loss as it stands, or of a new one. */
export function toLossDraft(of: Loss | null, start: LossStart, money: Money): LossDraft {
  const { lostOn, marginMinor, caller } = of ?? start;
  const margin = marginMinor === null ? '' : moneyText(marginMinor, money);
  if (of === null) return { lostOn, noticed: 'they-said', reasonId: null, note: '', caller, margin };
  return { lostOn, noticed: of.noticed, reasonId: of.reasonId, note: of.note, caller, margin };
}

/** Reads the form; sentences by field where something is not right. */
export function fromLossDraft(
  draft: LossDraft,
  { currency, locale }: Money,
): { fields: LossFields } | { errors: Readonly<Record<string, string>> } {
  const { margin, ...rest } = draft;
  const marginMinor = margin.trim() === '' ? null : parseMoney(margin, currency, locale);
  if (margin.trim() !== '' && marginMinor === null) return { errors: { marginMinor: 'This is not an amount.' } };
  if (draft.lostOn === null) return { errors: { lostOn: 'Choose the day.' } };
  const checked = lossFieldsSchema.safeParse({ ...rest, marginMinor });
  return checked.success ? { fields: checked.data } : { errors: formErrors(checked.error) };
}
