import type { Day } from '../../../shared/clock.ts';
import { listAlerts } from '../../../shared/features/overview/alerts.rules.ts';
import type { overviewContract } from '../../../shared/features/overview/overview.contract.ts';
import { quarterOf, type Period } from '../../../shared/period.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers } from '../../app/context.ts';
import type { Measure } from '../../app/registries.ts';
import { keepChosen, listChosen } from './chosen.store.ts';
import { keepStep, keepTie, listTies } from './places.store.ts';
import { readFigure } from './read-figure.ts';
import { readHeat } from './read-heat.ts';
import { readMap } from './read-map.ts';

/** The quarter of the business year that a day is in; one to come has no figures. */
function toQuarter(context: Context, on: Day | undefined): Period {
  const today = context.today();
  if (on !== undefined && on > today) throw new Refusal('NOT_YET', 'This quarter is still to come.', 'on');
  return quarterOf(on ?? today, context.business().yearStartsInMonth);
}

function findMeasure(context: Context, id: string): Measure {
  const { role } = context.me();
  const measure = context.registries.measures.find(
    (candidate) => candidate.id === id && candidate.allow.includes(role),
  );
  if (measure === undefined) throw new Refusal('UNKNOWN_MEASURE', `There is no measure called “${id}”.`, 'figures');
  return measure;
}

export const overviewHandlers: Handlers<typeof overviewContract> = {
  figures: (_input, context) => {
    const { role } = context.me();
    const choices = context.registries.measures
      .filter(({ allow }) => allow.includes(role))
      .map(({ id, label, unit, direction }) => ({ id, label, unit, direction }));
    return { chosen: [...listChosen(context.read)], choices };
  },

  choose: ({ commandId, figures }, context) =>
    context.write({ id: commandId, what: 'overview.chosen', input: { figures } }, (tx) => {
      for (const { measureId } of figures) findMeasure(context, measureId);
      keepChosen(tx, figures);
      return { answer: {} };
    }),

  figure: ({ measureId, on }, context) => {
    const quarter = toQuarter(context, on);
    const chosen = listChosen(context.read).find((figure) => figure.measureId === measureId);
    return readFigure(context, findMeasure(context, measureId), quarter, chosen?.target ?? null);
  },

  map: ({ on }, context) => {
    const quarter = toQuarter(context, on);
    const { pooled, cells } = readMap(context.read, quarter);
    return { ...quarter, pooled, cells: [...cells] };
  },

  heat: ({ on }, context) => {
    const quarter = toQuarter(context, on);
    const { pooled, rows } = readHeat(context.read, quarter);
    return { ...quarter, pooled, rows: [...rows] };
  },

  alerts: ({ on }, context) => {
    const quarter = toQuarter(context, on);
    return { ...quarter, items: listAlerts(readMap(context.read, quarter), readHeat(context.read, quarter)) };
  },

  placeTouchpoint: ({ commandId, touchpointId, step }, context) =>
    context.write({ id: commandId, what: 'overview.touchpoint-placed', input: { touchpointId, step } }, (tx) => {
      keepStep(tx, touchpointId, step);
      return { answer: {} };
    }),

  ties: (_input, context) => ({ items: listTies(context.read) }),

  tie: ({ commandId, kind, id, touchpointId }, context) =>
    context.write({ id: commandId, what: 'overview.tied', input: { kind, id, touchpointId } }, (tx) => {
      keepTie(tx, { kind, id, touchpointId });
      return { answer: {} };
    }),
};
