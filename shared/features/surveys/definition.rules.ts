import type { Definition, Question, QuestionType, SurveyText } from './definition.schema.ts';

/** Questions answered by choosing, on which "don't know" can be offered. */
export type ClosedQuestion = Extract<Question, { specials: unknown }>;

/** Tells whether a question is answered by choosing. */
export function isClosed(question: Question): question is ClosedQuestion {
  return 'specials' in question;
}

/** Every question of a survey, in order. */
export function listQuestions(definition: Definition): Question[] {
  return definition.sections.flatMap((section) => section.questions);
}

/** The question with this id, or null. */
export function findQuestion(definition: Definition, id: string): Question | null {
  return listQuestions(definition).find((question) => question.id === id) ?? null;
}

/** A text in a language, else in the first language that has it, else empty. */
export function textIn(text: SurveyText, language: string, languages: readonly string[] = []): string {
  for (const one of [language, ...languages]) {
    const found = text[one];
    if (found !== undefined && found !== '') return found;
  }
  return Object.values(text).find((found) => found !== '') ?? '';
}

/** The next free id of a survey and the definition that remembers it was given. */
export function takeId(
  definition: Definition,
  letter: 'q' | 'o' | 'r' | 'c' | 's',
): { id: string; definition: Definition } {
  const lastId = definition.lastId + 1;
  return { id: `${letter}${lastId}`, definition: { ...definition, lastId } };
}

/** The lowest and highest point of a question on a scale; null where it has none. */
export function scaleOf(question: Question): { readonly from: number; readonly to: number } | null {
  if (question.type === 'nps') return { from: question.from, to: 10 };
  if (question.type === 'csat') return { from: 1, to: 5 };
  if (question.type === 'ces') return { from: 1, to: 7 };
  return question.type === 'rating' ? { from: 1, to: question.scale } : null;
}

/** The metric a question feeds, by its declared type. */
export function metricOf(type: QuestionType): 'nps' | 'csat' | 'ces' | null {
  return type === 'nps' || type === 'csat' || type === 'ces' ? type : null;
}
