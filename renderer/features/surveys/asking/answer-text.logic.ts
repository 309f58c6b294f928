import type { Answer } from '../../../../shared/features/surveys/answers.schema.ts';
import type { Question } from '../../../../shared/features/surveys/definition.schema.ts';
import { answerInWords } from '../../../../shared/features/surveys/piping.rules.ts';

/** An answer in words; what nobody answered is said to be so. */
export function wordsOf(question: Question, answer: Answer | null | undefined, language: string): string {
  return answer == null ? 'left blank' : answerInWords(question, answer, language);
}
