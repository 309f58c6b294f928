import { describe, expect, test } from 'vitest';
import { checklistIdSchema, scenarioIdSchema } from '../../../../shared/ids.ts';
import { emptyScenario, fromChoice, fromScenarioDraft, toChoice, toScenarioDraft } from './scenario-draft.ts';
import { scenarioExamples } from './scenario-examples.ts';

const money = { currency: 'EUR', locale: 'en-IE' };
const checklistId = checklistIdSchema.parse('019a0000-0000-7000-8000-000000000001');

const scenario = {
  id: scenarioIdSchema.parse('019a0000-0000-7000-8000-000000000002'),
  title: 'Asking for a price',
  channel: 'walk-in' as const,
  checklistId,
  checklistTitle: 'Visit to the shop',
  whoToBe: 'A cyclist',
  whatToAskFor: 'A price',
  whatToWatch: 'The greeting',
  budgetMinor: 1500,
  visits: 0,
  archived: false,
};

describe('the form of a scenario', () => {
  test('holds what is stored and gives it back', () => {
    const draft = toScenarioDraft(scenario, money);
    expect(draft.budget).toBe('€15');
    expect(fromScenarioDraft(draft, money)).toMatchObject({
      words: { title: 'Asking for a price', budgetMinor: 1500 },
      scorecard: { checklistId },
    });
  });

  test('says what is missing, field by field', () => {
    expect(fromScenarioDraft({ ...emptyScenario, budget: 'cheap' }, money)).toEqual({
      errors: {
        title: 'Give it a name.',
        checklistId: 'Choose what the visit is scored with.',
        budgetMinor: 'This is not an amount.',
      },
    });
  });

  test('takes every example as it is', () => {
    for (const { draft } of scenarioExamples) expect(fromScenarioDraft(draft, money)).toHaveProperty('words');
  });
});

test('a scorecard is chosen among those that stand and those ready to be made', () => {
  const known = [{ id: checklistId }];
  expect(fromChoice(toChoice({ checklistId }), known)).toEqual({ checklistId });
  expect(fromChoice(toChoice({ template: 'phone-call' }), known)).toEqual({ template: 'phone-call' });
  expect(fromChoice(toChoice(null), known)).toBeNull();
});
