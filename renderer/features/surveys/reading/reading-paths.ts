import type { ResultsFilter } from '../../../../shared/features/surveys/responses.schema.ts';
import type { SurveyId } from '../../../../shared/ids.ts';

const answeredShape = /^q\d+:[\w-]+$/;

/** Where the responses behind a figure are listed. */
export function responsesPath(surveyId: SurveyId, filter: ResultsFilter): string {
  const set = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/surveys/${surveyId}?${new URLSearchParams([['tab', 'responses'], ...set]).toString()}`;
}

/**
 * The filter behind one answer among the responses that are read; null where it can't be told: the page already asks for
 * another answer, or the answer is no plain one (a number with decimals, one row of a grid).
 */
export function answerFilter(filter: ResultsFilter, question: string, answer: string): ResultsFilter | null {
  const answered = `${question}:${answer}`;
  if (filter.answered !== undefined && filter.answered !== answered) return null;
  return answeredShape.test(answered) ? { ...filter, answered } : null;
}
