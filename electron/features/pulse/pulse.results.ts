import type { z } from 'zod';
import type { Pulse, pulseResultsSchema } from '../../../shared/features/pulse/pulse.schema.ts';
import { toCells, toGroups } from '../../../shared/features/pulse/pulse.results.rules.ts';
import { isClosed, listQuestions, metricOf, textIn } from '../../../shared/features/surveys/definition.rules.ts';
import { toDay } from '../../../shared/clock.ts';
import type { Context } from '../../app/context.ts';
import type { Measure, MeasureQuestion } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { getPulseDefinition, listPulseAnswers } from './pulse.store.ts';

type PulseResults = z.infer<typeof pulseResultsSchema>;

/** Why the comments of a closed pulse stay hidden; null where they can be read. */
export function tellWhyNoComments({ takenPart, minComments }: Pulse): string | null {
  if (takenPart >= minComments) return null;
  return `${takenPart} took part. Comments are shown from ${minComments} people on, so that no way of writing gives anybody away.`;
}

/** What customers said of the same time, beside it. */
export function readCustomers(
  read: ReadHandle,
  customers: Measure,
  pulse: Pulse,
  { now, timeZone, calendar }: Pick<MeasureQuestion, 'now' | 'timeZone' | 'calendar'>,
): PulseResults['customers'] {
  const from = toDay(pulse.launchedAt, timeZone);
  const to = pulse.closedOn ?? pulse.closesOn;
  const { value, n, low, high } = customers.read(read, {
    from,
    to,
    asOf: to,
    now,
    timeZone,
    calendar,
    scope: {},
  });
  return value === null || low === null || high === null ? null : { label: customers.label, value, n, low, high };
}

/** The first question about recommending, as everybody answered it; null where none was asked or nothing may be shown. */
export function readStaffScore(read: ReadHandle, pulse: Pulse): { readonly value: number; readonly n: number } | null {
  const definition = getPulseDefinition(read, pulse.id);
  const asked = listQuestions(definition)
    .filter(isClosed)
    .find(({ type }) => metricOf(type) === 'nps');
  if (asked === undefined) return null;
  const answers = listPulseAnswers(read, pulse.id).filter(({ question }) => question === asked.id);
  const [everybody] = toCells({
    question: asked,
    language: definition.languages[0] ?? '',
    teams: pulse.teams,
    groups: toGroups(asked.id, answers),
    k: pulse.minScores,
  });
  if (everybody === undefined || everybody.value === null || everybody.n === null) return null;
  return { value: everybody.value, n: everybody.n };
}

/** What a closed pulse found, with everything hidden that could tell who answered what. */
export function readPulseResults(pulse: Pulse, context: Context): PulseResults {
  const definition = getPulseDefinition(context.read, pulse.id);
  const answers = Map.groupBy(listPulseAnswers(context.read, pulse.id), ({ question }) => question);
  const language = definition.languages[0] ?? '';
  const score = context.registries.measures.find(({ id }) => id === 'surveys.nps');
  const when = { now: context.now(), timeZone: context.business().timeZone, calendar: context.calendar };
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
    customers: score === undefined ? null : readCustomers(context.read, score, pulse, when),
  };
}
