import type { readingContract } from '../../../../shared/features/surveys/reading.contract.ts';
import type { Id } from '../../../../shared/ids.ts';
import { tellingWords } from '../../../../shared/stats/telling-words.ts';
import type { Handlers } from '../../../app/context.ts';
import { getSurvey } from '../making/surveys.store.ts';
import { listComments, listWritten } from './comments.ts';
import { readComparison, readTrend } from './figures.ts';
import { noteOpening } from './openings.store.ts';
import { readResults } from './results.ts';
import { readSince } from './since.ts';

export const readingHandlers: Handlers<typeof readingContract> = {
  results: ({ surveyId, ...filter }, context) => readResults(context, surveyId, filter),
  trend: ({ surveyId, question, by, ...filter }, context) => {
    getSurvey(context.read, surveyId);
    return { points: readTrend(context, { surveyId, question, by, filter }) };
  },
  compare: ({ surveyId, question, a, b }, { read }) => {
    getSurvey(read, surveyId);
    return readComparison(read, { surveyId, question, a, b });
  },
  comments: ({ cursor, limit, ...filter }, { read, business }) => {
    getSurvey(read, filter.surveyId);
    return listComments(read, filter, { cursor, limit }, business().timeZone);
  },
  tellingWords: (filter, { read }) => {
    getSurvey(read, filter.surveyId);
    const { unhappy, others } = listWritten(read, filter);
    return { items: tellingWords(unhappy, others) };
  },
  since: ({ surveyId, ...filter }, { read }) => {
    getSurvey(read, surveyId);
    return readSince(read, surveyId, filter);
  },
  noteOpened: ({ commandId, surveyId }, context) =>
    context.write({ id: commandId, what: 'surveys.results-opened', input: { surveyId } }, (tx) => {
      getSurvey(tx, surveyId);
      noteOpening(tx, { id: context.newId<Id<'Opening'>>(), surveyId, by: context.me(), on: context.today() });
      return { answer: {}, effects: [] };
    }),
};
