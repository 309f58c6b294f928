import type { measuresContract } from '../../../shared/features/measures/measures.contract.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { askMeasure, toQuestion } from '../../app/ask-measure.ts';
import type { Handlers } from '../../app/context.ts';
import type { Measure } from '../../app/registries.ts';

function listAsked(measures: readonly Measure[], ids: readonly string[] | undefined): readonly Measure[] {
  if (ids === undefined) return measures;
  return ids.map((id) => {
    const measure = measures.find((candidate) => candidate.id === id);
    if (measure === undefined) throw new Refusal('UNKNOWN_MEASURE', `There is no measure called “${id}”.`, 'ids');
    return measure;
  });
}

export const measuresHandlers: Handlers<typeof measuresContract> = {
  read: ({ ids, from, to, scope = {} }, context) => {
    if (from > to) throw new Refusal('PERIOD_BACKWARDS', 'The period ends before it begins.', 'to');
    const question = toQuestion(context, { from, to, scope });
    const { role } = context.me();
    const readable = listAsked(context.registries.measures, ids).filter(
      // Only figures of surveys know a survey; any other would be read as if it were of that survey.
      ({ id, allow }) => allow.includes(role) && (scope.surveyId === undefined || id.startsWith('surveys.')),
    );
    return { items: readable.map((measure) => askMeasure(context, measure, question)) };
  },
};
