import { findQuestion, textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import type { Definition } from '../../../../shared/features/surveys/definition.schema.ts';
import { numberQuestions } from '../../../../shared/features/surveys/text-check.rules.ts';

/** How a question is called in a list to choose from: by its number and its words. */
export function questionLabel(definition: Definition, id: string): string {
  const question = findQuestion(definition, id);
  if (question === null) return 'a question that is gone';
  const number = numberQuestions(definition).get(id);
  const words = textIn(question.title, definition.languages[0] ?? 'en');
  return `${number === undefined ? '' : `${number}. `}${words === '' ? 'no words yet' : words}`;
}
