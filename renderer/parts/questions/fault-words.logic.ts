import { findAnswerFault } from '../../../shared/features/surveys/validation.rules.ts';
import type { Answer } from '../../../shared/features/surveys/answers.schema.ts';
import type { Question } from '../../../shared/features/surveys/definition.schema.ts';
import { answerWords } from './answer-words.logic.ts';

/**
 * What is wrong with an answer, in a sentence; null where nothing is. The rules speak English in detail; in another
 * language they say that an answer is missing or does not fit, and the question's own hint says the rest.
 */
export function faultSentence(question: Question, answer: Answer | null | undefined, language: string): string | null {
  const fault = findAnswerFault(question, answer ?? null, true);
  if (fault === null) return null;
  if (language.split('-')[0] === 'en') return fault.sentence;
  const words = answerWords(language);
  return fault.rule === 'required' ? words.mustAnswer : words.doesNotFit;
}
