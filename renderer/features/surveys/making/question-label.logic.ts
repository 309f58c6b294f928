import { listQuestions, textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import type { Definition } from '../../../../shared/features/surveys/definition.schema.ts';
import { numberQuestions } from '../../../../shared/features/surveys/text-check.rules.ts';

/** How questions are called in a list to choose from: by their number and their words. */
export function questionLabels(definition: Definition): (id: string) => string {
  const numbers = numberQuestions(definition);
  const questions = new Map(listQuestions(definition).map((question) => [question.id, question]));
  const [language = 'en'] = definition.languages;
  return (id) => {
    const question = questions.get(id);
    if (question === undefined) return 'a question that is gone';
    const number = numbers.get(id);
    const words = textIn(question.title, language);
    return `${number === undefined ? '' : `${number}. `}${words === '' ? 'no words yet' : words}`;
  };
}
