import type { Answer } from '../../../../shared/features/surveys/answers.schema.ts';
import { scaleOf } from '../../../../shared/features/surveys/definition.rules.ts';
import type { Question } from '../../../../shared/features/surveys/definition.schema.ts';
import { answerInWords } from '../../../../shared/features/surveys/piping.rules.ts';

/** An answer in words; what nobody answered is said to be so. */
export function wordsOf(question: Question, answer: Answer | null | undefined, language: string): string {
  if (answer == null) return 'left blank';
  const scale = scaleOf(question);
  return typeof answer === 'number' && scale !== null
    ? `${answer} of ${scale.to}`
    : answerInWords(question, answer, language);
}
