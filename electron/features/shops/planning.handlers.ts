import type { shopsContract } from '../../../shared/features/shops/shops.contract.ts';
import type { VisitPlan } from '../../../shared/features/shops/shops.schema.ts';
import { assertCancellable, assertPlanOpen, decidePlan } from '../../../shared/features/shops/visits.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { assertScorecard, getScenario, listScenarios, saveScenario, setScenarioArchived } from './scenarios.store.ts';
import { listVisits } from './visits.list.ts';
import {
  assertNamed,
  getNotes,
  getStandingVisit,
  getVisit,
  insertVisit,
  setCancelled,
  updatePlan,
} from './visits.store.ts';

type PlanningHandlers = Pick<
  Handlers<typeof shopsContract>,
  | 'listScenarios'
  | 'saveScenario'
  | 'archiveScenario'
  | 'listVisits'
  | 'getVisit'
  | 'planVisit'
  | 'changeVisit'
  | 'cancelVisit'
>;

/** Refuses a plan that names what is not there; one whose scenario stays may go on with it after it was put away. */
function checkPlan(read: ReadHandle, asked: VisitPlan, scenarioBefore: string | null): VisitPlan {
  const plan = decidePlan(asked);
  assertNamed(read, plan);
  if (getScenario(read, plan.scenarioId).archived && plan.scenarioId !== scenarioBefore) {
    throw new Refusal('SCENARIO_ARCHIVED', 'This scenario was put away. Choose another.', 'scenarioId');
  }
  return plan;
}

export const planningHandlers: PlanningHandlers = {
  listScenarios: ({ show = 'current' }, { read }) => ({ items: listScenarios(read, show) }),

  saveScenario: ({ commandId, id, fields }, context) =>
    context.write({ id: commandId, what: 'shops.scenario-saved', input: { id, fields } }, (tx, ctx) => {
      assertScorecard(tx, fields.checklistId);
      saveScenario(tx, id, fields, ctx.at);
      return { answer: { id } };
    }),

  archiveScenario: ({ commandId, id, archived }, context) =>
    context.write({ id: commandId, what: 'shops.scenario-archived', input: { id, archived } }, (tx, ctx) => {
      getScenario(tx, id);
      setScenarioArchived(tx, id, archived ? ctx.at : null);
      return { answer: { id } };
    }),

  listVisits: ({ cursor, limit, ...filter }, context) => listVisits(context.read, { filter, page: { cursor, limit } }),

  getVisit: ({ id }, { read }) => {
    const visit = getVisit(read, id);
    return { visit, scenario: getScenario(read, visit.scenarioId), notes: getNotes(read, id) };
  },

  planVisit: ({ commandId, id, plan }, context) =>
    context.write({ id: commandId, what: 'shops.visit-planned', input: { id, plan } }, (tx) => {
      insertVisit(tx, id, checkPlan(tx, plan, null));
      return { answer: { id } };
    }),

  changeVisit: ({ commandId, id, plan }, context) =>
    context.write({ id: commandId, what: 'shops.visit-changed', input: { id, plan } }, (tx) => {
      const visit = getStandingVisit(tx, id);
      assertPlanOpen(visit);
      updatePlan(tx, id, checkPlan(tx, plan, visit.plan.scenarioId));
      return { answer: { id } };
    }),

  cancelVisit: ({ commandId, id, cancelled }, context) => {
    const written = context.write(
      { id: commandId, what: 'shops.visit-cancelled', input: { id, cancelled } },
      (tx, ctx) => {
        assertCancellable(getStandingVisit(tx, id));
        setCancelled(tx, id, cancelled ? ctx.at : null);
        return { answer: { id } };
      },
    );
    // Nobody goes on with it at a window that was handed over; whoever works here stays signed in.
    const { plan } = getStandingVisit(context.read, id);
    if (cancelled && plan.shopperKind !== 'staff' && plan.shopperId !== null) {
      context.sessions.signOutPerson(plan.shopperId);
    }
    return written;
  },
};
