import { useMemo } from 'react';
import type { Answers } from '../../../shared/features/surveys/answers.schema.ts';
import { fillPipes, type PipedValues } from '../../../shared/features/surveys/piping.rules.ts';
import type { Definition } from '../../../shared/features/surveys/definition.schema.ts';
import { withSkipped } from '../../../shared/features/surveys/visibility.rules.ts';
import { answerWords } from './answer-words.logic.ts';

/** What a survey's texts can name besides earlier answers. */
export type Named = Pick<PipedValues, 'businessName' | 'customer'>;

/** Puts names and earlier answers into the texts of a survey. */
export function usePipes(
  definition: Definition,
  answers: Answers,
  language: string,
  { businessName, customer }: Named,
): (text: string) => string {
  return useMemo(() => {
    const { yes, no, other } = answerWords(language);
    const kept = withSkipped(definition, answers);
    const values = { definition, answers: kept, language, businessName, customer, words: { yes, no, other } };
    return (text: string) => fillPipes(text, values);
  }, [definition, answers, language, businessName, customer]);
}
