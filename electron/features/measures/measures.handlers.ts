import type { measuresContract } from '../../../shared/features/measures/measures.contract.ts';
import type { Measured } from '../../../shared/features/measures/measures.schema.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';

function listAsked(measures: readonly Measure[], ids: readonly string[] | undefined): readonly Measure[] {
  if (ids === undefined) return measures;
  return ids.map((id) => {
    const measure = measures.find((candidate) => candidate.id === id);
    if (measure === undefined) throw new Refusal('UNKNOWN_MEASURE', `There is no measure called “${id}”.`, 'ids');
    return measure;
  });
}

function toMeasured(measure: Measure, read: ReadHandle, question: MeasureQuestion): Measured {
  return {
    id: measure.id,
    label: measure.label,
    unit: measure.unit,
    direction: measure.direction,
    smallN: measure.smallN,
    records: measure.records === null ? null : measure.records(question),
    ...measure.read(read, question),
  };
}

export const measuresHandlers: Handlers<typeof measuresContract> = {
  read: ({ ids, from, to, scope = {} }, context) => {
    if (from > to) throw new Refusal('PERIOD_BACKWARDS', 'The period ends before it begins.', 'to');
    const today = context.today();
    const question: MeasureQuestion = {
      from,
      to,
      asOf: to < today ? to : today,
      now: context.now(),
      timeZone: context.business().timeZone,
      calendar: context.calendar,
      scope,
    };
    const { role } = context.me();
    const readable = listAsked(context.registries.measures, ids).filter(
      // Only figures of surveys know a survey; any other would be read as if it were of that survey.
      ({ id, allow }) => allow.includes(role) && (scope.surveyId === undefined || id.startsWith('surveys.')),
    );
    return { items: readable.map((measure) => toMeasured(measure, context.read, question)) };
  },
};
