import type { z } from 'zod';
import type { Pulse, pulseResultsSchema } from '../../../shared/features/pulse/pulse.schema.ts';
import { toCells, toGroups } from '../../../shared/features/pulse/pulse.results.rules.ts';
import { isClosed, listQuestions, metricOf, textIn } from '../../../shared/features/surveys/definition.rules.ts';
import { toDay } from '../../../shared/clock.ts';
import type { Context } from '../../app/context.ts';
import { getPulseDefinition, listPulseAnswers } from './pulse.store.ts';

type PulseResults = z.infer<typeof pulseResultsSchema>;

/** Why the comments of a closed pulse stay hidden; null where they can be read. */
export function tellWhyNoComments({ takenPart, minComments }: Pulse): string | null {
  if (takenPart >= minComments) return null;
  return `${takenPart} took part. Comments are shown from ${minComments} people on, so that no way of writing gives anybody away.`;
}

/** What customers said of the same time, beside it. */
function readCustomers(pulse: Pulse, context: Context): PulseResults['customers'] {
  const { timeZone } = context.business();
  const from = toDay(pulse.launchedAt, timeZone);
  const to = pulse.closedOn ?? pulse.closesOn;
  const measure = context.registries.measures.find(({ id }) => id === 'surveys.nps');
  if (measure === undefined) return null;
  const question = { from, to, asOf: to, now: context.now(), timeZone, scope: {} };
  const { value, n, low, high } = measure.read(context.read, question);
  return value === null || low === null || high === null ? null : { label: measure.label, value, n, low, high };
}

/** What a closed pulse found, with everything hidden that could tell who answered what. */
export function readPulseResults(pulse: Pulse, context: Context): PulseResults {
  const definition = getPulseDefinition(context.read, pulse.id);
  const answers = Map.groupBy(listPulseAnswers(context.read, pulse.id), ({ question }) => question);
  const language = definition.languages[0] ?? '';
  return {
    pulse,
    questions: listQuestions(definition)
      .filter(isClosed)
      .map((question) => ({
        id: question.id,
        title: textIn(question.title, language, definition.languages),
        type: question.type,
        metric: metricOf(question.type),
        cells: toCells({
          question,
          language,
          teams: pulse.teams,
          groups: toGroups(question.id, answers.get(question.id) ?? []),
          k: pulse.minScores,
        }),
      })),
    commentsHidden: tellWhyNoComments(pulse),
    customers: readCustomers(pulse, context),
  };
}
