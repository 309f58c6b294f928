import { textIn } from './definition.rules.ts';
import { otherOption, type Question } from './definition.schema.ts';

/** What the answers that every question shares are called. */
export const commonAnswerWords: Readonly<Record<string, string>> = {
  'dont-know': 'Don’t know',
  'prefer-not': 'Prefer not to say',
  yes: 'Yes',
  no: 'No',
  [otherOption]: 'Other',
};

/** The words of a counted answer: an option's or column's label, a special answer's name, else the number or day itself. */
export function labelOf(question: Question, key: string, language: string): string {
  const parts = 'options' in question ? question.options : question.type === 'matrix' ? question.columns : [];
  const part = parts.find(({ id }) => id === key);
  return part === undefined ? (commonAnswerWords[key] ?? key) : textIn(part.label, language);
}

/** The words of what was answered about: a matrix's row or a ranked option; null where there is only the question. */
export function partLabelOf(question: Question, part: string, language: string): string | null {
  if (part === '') return null;
  const parts = question.type === 'matrix' ? question.rows : 'options' in question ? question.options : [];
  const found = parts.find(({ id }) => id === part);
  return found === undefined ? part : textIn(found.label, language);
}
