import type { SpecialAnswer } from '../../../shared/features/surveys/definition.schema.ts';
import type { AnswerWords } from './words/answer-words.ts';

/** "Don't know" or "prefer not to say", in the language that is spoken. */
export function specialWord(special: SpecialAnswer, words: AnswerWords): string {
  return special === 'dont-know' ? words.dontKnow : words.preferNot;
}
