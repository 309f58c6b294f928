import { z } from 'zod';
import { scenarioFieldsSchema, type Scenario } from '../../../../shared/features/shops/shops.schema.ts';
import { checklistIdSchema, type ChecklistId } from '../../../../shared/ids.ts';
import { parseMoney } from '../../../../shared/money.ts';
import { formErrors } from '../../../ui/form-errors.ts';
import { moneyText } from '../../../ui/format.ts';

const { channel } = scenarioFieldsSchema.shape;

/** The scorecard of a scenario: one that stands, or one that is made from a template when the scenario is saved. */
const scorecardSchema = z.union([z.object({ checklistId: checklistIdSchema }), z.object({ template: z.string() })]);
export type Scorecard = z.infer<typeof scorecardSchema>;

/** What stands in the form: texts as typed, so that nothing half written is lost. */
export const scenarioDraftSchema = z.object({
  title: z.string(),
  channel,
  scorecard: scorecardSchema.nullable(),
  whoToBe: z.string(),
  whatToAskFor: z.string(),
  whatToWatch: z.string(),
  budget: z.string(),
});
export type ScenarioDraft = z.infer<typeof scenarioDraftSchema>;

export type Money = { readonly currency: string; readonly locale: string };

/** An empty form. */
export const emptyScenario: ScenarioDraft = {
  title: '',
  channel: 'walk-in',
  scorecard: null,
  whoToBe: '',
  whatToAskFor: '',
  whatToWatch: '',
  budget: '',
};

/** A form that holds what is stored of a scenario. */
export function toScenarioDraft(scenario: Scenario, money: Money): ScenarioDraft {
  const { title, whoToBe, whatToAskFor, whatToWatch, budgetMinor, checklistId } = scenario;
  return {
    title,
    channel: scenario.channel,
    scorecard: { checklistId },
    whoToBe,
    whatToAskFor,
    whatToWatch,
    budget: budgetMinor === null ? '' : moneyText(budgetMinor, money),
  };
}

/** The fields but the scorecard, which may still have to be made. */
const wordsSchema = scenarioFieldsSchema.omit({ checklistId: true });
type ScenarioWords = z.infer<typeof wordsSchema>;

/** Reads the form; sentences by field where something is missing or not right. */
export function fromScenarioDraft(
  draft: ScenarioDraft,
  money: Money,
): { words: ScenarioWords; scorecard: Scorecard } | { errors: Readonly<Record<string, string>> } {
  const { scorecard, budget, ...words } = draft;
  const budgetMinor = budget.trim() === '' ? null : parseMoney(budget, money.currency, money.locale);
  const errors: Record<string, string> = {};
  if (scorecard === null) errors.checklistId = 'Choose what the visit is scored with.';
  if (budget.trim() !== '' && (budgetMinor === null || budgetMinor < 0)) {
    errors.budgetMinor = 'This is not an amount.';
  }
  const checked = wordsSchema.safeParse({
    ...words,
    budgetMinor: errors.budgetMinor === undefined ? budgetMinor : null,
  });
  if (!checked.success) return { errors: { ...formErrors(checked.error), ...errors } };
  if (scorecard === null || Object.keys(errors).length > 0) return { errors };
  return { words: checked.data, scorecard };
}

const templateMark = 'template ';

/** A scorecard as the value of a choice, and back. */
export function toChoice(scorecard: Scorecard | null): string | null {
  if (scorecard === null) return null;
  return 'checklistId' in scorecard ? scorecard.checklistId : `${templateMark}${scorecard.template}`;
}

export function fromChoice(choice: string | null, known: readonly { readonly id: ChecklistId }[]): Scorecard | null {
  if (choice === null) return null;
  if (choice.startsWith(templateMark)) return { template: choice.slice(templateMark.length) };
  const found = known.find(({ id }) => id === choice);
  return found === undefined ? null : { checklistId: found.id };
}
