import { z } from 'zod';
import type { Day } from '../../../../shared/clock.ts';
import { addDays, daySchema } from '../../../../shared/clock.ts';
import { visitPlanSchema, type Visit } from '../../../../shared/features/shops/shops.schema.ts';
import { scenarioIdSchema } from '../../../../shared/ids.ts';
import type { PlanStart } from './plan-start.ts';

/** What stands in the form; scenario and day may still be missing. */
export const planDraftSchema = visitPlanSchema.extend({
  scenarioId: scenarioIdSchema.nullable(),
  plannedOn: daySchema.nullable(),
  shopperName: z.string(),
});
export type PlanDraft = z.infer<typeof planDraftSchema>;
type VisitPlan = z.infer<typeof visitPlanSchema>;

/** A visit is planned a week ahead unless told otherwise: time enough to find somebody who goes. */
const usualDays = 7;

/** The day a new visit is planned for unless somebody says otherwise: a week from now, within the quarter asked for. */
export function usualDay(today: Day, within: PlanStart['within']): Day {
  const inAWeek = addDays(today, usualDays);
  if (within === undefined || within.to < today) return inAWeek;
  if (inAWeek < within.from) return within.from;
  return inAWeek > within.to ? within.to : inAWeek;
}

/** What the form begins with: the plan that stands, or what is known of a new visit. */
export function startDraft(start: Visit | PlanStart, today: Day): PlanDraft {
  if ('state' in start) {
    const { scenarioId, locationId, plannedOn, shopperKind, shopperName, announced } = start;
    const shopperId = shopperKind === 'staff' ? start.shopperId : null;
    return { scenarioId, locationId, plannedOn, shopperKind, shopperId, shopperName, announced };
  }
  return {
    scenarioId: start.scenarioId ?? null,
    locationId: start.locationId ?? null,
    plannedOn: usualDay(today, start.within),
    shopperKind: 'friend',
    shopperId: null,
    shopperName: '',
    announced: false,
  };
}

/** Reads the form; sentences by field where something is missing. */
export function readPlan(draft: PlanDraft): { plan: VisitPlan } | { errors: Readonly<Record<string, string>> } {
  const { scenarioId, plannedOn, shopperKind, shopperId } = draft;
  const shopperName = shopperKind === 'staff' ? '' : draft.shopperName.trim();
  const errors: Record<string, string> = {};
  if (scenarioId === null) errors.scenarioId = 'Choose a scenario.';
  if (plannedOn === null) errors.plannedOn = 'Choose the day.';
  if (shopperKind === 'staff' && shopperId === null) errors.shopperId = 'Choose who of the staff goes.';
  if (shopperKind !== 'staff' && shopperName === '')
    errors.shopperName = 'Say what they are called. A first name will do.';
  if (scenarioId === null || plannedOn === null || Object.keys(errors).length > 0) return { errors };
  return {
    plan: { ...draft, scenarioId, plannedOn, shopperId: shopperKind === 'staff' ? shopperId : null, shopperName },
  };
}
