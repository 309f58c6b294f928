import type { Answer } from './answers.schema.ts';
import { textIn } from './definition.rules.ts';
import { otherOption, type Question } from './definition.schema.ts';

type Named = { readonly id: string; readonly label: Record<string, string> };

/** How people mean a text: without spaces around it, upper case and the ways Unicode can write the same letter. */
export function toPlain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** Tells whether an answer holds nothing: a text of spaces, contact details without any. It counts as no answer. */
export function isBlank(answer: Answer): boolean {
  if (typeof answer === 'number') return false;
  if ('text' in answer) return toPlain(answer.text) === '';
  if ('rows' in answer) return Object.keys(answer.rows).length === 0;
  return 'contact' in answer && Object.values(answer.contact).every((field) => toPlain(field ?? '') === '');
}

const labelIn = (parts: readonly Named[], id: string, languages: readonly string[]): string | undefined => {
  const found = parts.find((part) => part.id === id);
  return found === undefined ? undefined : textIn(found.label, languages[0] ?? '', languages);
};

/**
 * One part of an answer as text: the label of an option or column in the first of the languages that has it, what
 * somebody wrote for "other", else what is stored (yes, no).
 */
export function partText(question: Question, part: string, answer: Answer, languages: readonly string[]): string {
  if (part === otherOption && typeof answer === 'object' && 'pick' in answer) return answer.other ?? part;
  const parts = 'options' in question ? question.options : question.type === 'matrix' ? question.columns : [];
  return labelIn(parts, part, languages) ?? part;
}
