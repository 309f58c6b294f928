import type { Question, QuestionType, SurveyText } from '../../../../shared/features/surveys/definition.schema.ts';

type Words = { readonly title: string; readonly low: string; readonly high: string };

// The wordings the three figures were made with; a figure asked in other words can't be compared with anybody's.
const english: { readonly [Type in QuestionType]?: Words } = {
  nps: {
    title: 'How likely are you to recommend us to a friend or colleague?',
    low: 'Not at all likely',
    high: 'Extremely likely',
  },
  csat: { title: 'How satisfied are you with us?', low: 'Very unsatisfied', high: 'Very satisfied' },
  ces: {
    title: 'We made it easy for you to get what you needed.',
    low: 'Strongly disagree',
    high: 'Strongly agree',
  },
};

/** What a new question of a figure says until somebody writes otherwise; nothing where we have no words in the language. */
export function usualWords(
  type: QuestionType,
  language: string,
): Partial<Pick<Question, 'title'> & { low: SurveyText; high: SurveyText }> {
  const words = language.startsWith('en') ? english[type] : undefined;
  if (words === undefined) return {};
  return { title: { [language]: words.title }, low: { [language]: words.low }, high: { [language]: words.high } };
}
