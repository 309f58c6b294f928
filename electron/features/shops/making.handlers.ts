import type { shopsContract } from '../../../shared/features/shops/shops.contract.ts';
import type { VisitNotes } from '../../../shared/features/shops/shops.schema.ts';
import {
  assertHandOver,
  assertNotCancelled,
  assertOwnScorecard,
  decideNotes,
} from '../../../shared/features/shops/visits.rules.ts';
import type { Effect } from '../../../shared/effects.ts';
import type { PersonId, RunId, VisitId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers } from '../../app/context.ts';
import type { WriteHandle } from '../../db/handle.ts';
import { getScenario } from './scenarios.store.ts';
import {
  getNotes,
  getStandingVisit,
  listMine,
  setBegun,
  setShopper,
  updateNotes,
  type StoredVisit,
} from './visits.store.ts';

type MakingHandlers = Pick<
  Handlers<typeof shopsContract>,
  'startVisit' | 'saveNotes' | 'handOver' | 'mine' | 'startMine' | 'saveMyNotes'
>;

type Filler = Pick<Extract<Effect, { effect: 'checklists.begin-run' }>, 'filledBy' | 'filledRole'>;

/** Begins the scorecard of a visit, or goes on with the one that is begun. */
function begin(
  tx: WriteHandle,
  context: Context,
  visit: StoredVisit,
  begun: { readonly id: VisitId; readonly runId: RunId } & Filler,
): { readonly runId: RunId; readonly effects: readonly Effect[] } {
  if (visit.runId !== null) return { runId: visit.runId, effects: [] };
  const { id, runId, filledBy, filledRole } = begun;
  const scenario = getScenario(tx, visit.plan.scenarioId);
  const ranOn = visit.visitedOn ?? context.today();
  setBegun(tx, id, { runId, visitedOn: ranOn });
  const effect: Effect = {
    effect: 'checklists.begin-run',
    id: runId,
    checklistId: scenario.checklistId,
    belongs: 'visit',
    about: scenario.title,
    locationId: visit.plan.locationId,
    ranOn,
    filledBy,
    filledRole,
  };
  return { runId, effects: [effect] };
}

/** Keeps the notes; a scorecard that is begun moves to the day the visit was made on. */
function keepNotes(
  tx: WriteHandle,
  context: Context,
  kept: {
    readonly id: VisitId;
    readonly visit: StoredVisit;
    readonly notes: VisitNotes;
    readonly by: 'shopper' | 'leader';
  },
): { readonly answer: { id: VisitId }; readonly effects: readonly Effect[] } {
  const { id, visit, by } = kept;
  const notes = decideNotes(visit, kept.notes, by, context.today());
  updateNotes(tx, id, notes);
  const { runId } = visit;
  const ranOn = notes.visitedOn;
  const isMoved = runId !== null && ranOn !== null && ranOn !== visit.visitedOn;
  return { answer: { id }, effects: isMoved ? [{ effect: 'checklists.move-run', id: runId, ranOn }] : [] };
}

/** Reads a visit for whoever is to make it; refuses everybody else. */
function getOwnVisit(tx: WriteHandle, context: Context, id: VisitId): StoredVisit {
  const visit = getStandingVisit(tx, id);
  if (visit.plan.shopperId !== context.me().id) {
    throw new Refusal('NOT_YOURS', 'This visit is somebody else’s to make.');
  }
  return visit;
}

export const makingHandlers: MakingHandlers = {
  startVisit: ({ commandId, ...asked }, context) =>
    context.write({ id: commandId, what: 'shops.visit-begun', input: asked }, (tx) => {
      const visit = getStandingVisit(tx, asked.id);
      assertNotCancelled(visit);
      const { id, role } = context.me();
      const { runId, effects } = begin(tx, context, visit, { ...asked, filledBy: id, filledRole: role });
      return { answer: { id: asked.id, runId }, effects };
    }),

  saveNotes: ({ commandId, id, notes }, context) =>
    context.write({ id: commandId, what: 'shops.visit-noted', input: { id, notes } }, (tx) =>
      keepNotes(tx, context, { id, visit: getStandingVisit(tx, id), notes, by: 'leader' }),
    ),

  handOver: async ({ commandId, ...asked }, context) => {
    const { windowId } = context;
    if (windowId === null) {
      throw new Refusal('NO_WINDOW', 'This window has no name of its own. Load the page again.');
    }
    const written = context.write({ id: commandId, what: 'shops.handed-over', input: asked }, (tx) => {
      const visit = getStandingVisit(tx, asked.id);
      const known = visit.plan.shopperId;
      assertHandOver(visit, known);
      const shopperId = known ?? context.newId<PersonId>();
      const begun = begin(tx, context, visit, { ...asked, filledBy: shopperId, filledRole: 'shopper' });
      if (known !== null) return { answer: { id: asked.id }, effects: begun.effects };
      setShopper(tx, asked.id, shopperId);
      const joins: Effect = { effect: 'people.join-shopper', id: shopperId, name: visit.plan.shopperName };
      return { answer: { id: asked.id }, effects: [joins, ...begun.effects] };
    });
    // Only now: until it is written, whoever hands over is still somebody who may.
    const { shopperId } = getStandingVisit(context.read, asked.id).plan;
    if (shopperId !== null) {
      context.sessions.signIn(windowId, shopperId);
      await context.host.kiosk(true);
    }
    return written;
  },

  mine: (_input, { read, me }) => {
    const visits = listMine(read, me().id);
    const ids = new Set(visits.map(({ scenarioId }) => scenarioId));
    const scenarios = new Map([...ids].map((id) => [id, getScenario(read, id)] as const));
    return {
      items: visits.flatMap((visit) => {
        const scenario = scenarios.get(visit.scenarioId);
        return scenario === undefined ? [] : [{ visit, scenario, notes: getNotes(read, visit.id) }];
      }),
    };
  },

  startMine: ({ commandId, ...asked }, context) =>
    context.write({ id: commandId, what: 'shops.own-visit-begun', input: asked }, (tx) => {
      const visit = getOwnVisit(tx, context, asked.id);
      assertNotCancelled(visit);
      const { id, role } = context.me();
      assertOwnScorecard(visit, id);
      const { runId, effects } = begin(tx, context, visit, { ...asked, filledBy: id, filledRole: role });
      return { answer: { id: asked.id, runId }, effects };
    }),

  saveMyNotes: ({ commandId, id, notes }, context) =>
    context.write({ id: commandId, what: 'shops.own-visit-noted', input: { id, notes } }, (tx) =>
      keepNotes(tx, context, { id, visit: getOwnVisit(tx, context, id), notes, by: 'shopper' }),
    ),
};
