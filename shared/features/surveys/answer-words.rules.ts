import type { Answer } from './answers.schema.ts';
import { otherOption, type Question } from './definition.schema.ts';
import { labelOf } from './labels.rules.ts';

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

/** One part of an answer as text: what somebody wrote for "other", else the label of what they chose. */
export function partText(question: Question, part: string, answer: Answer, language: string): string {
  if (part === otherOption && typeof answer === 'object' && 'pick' in answer) return answer.other ?? part;
  return labelOf(question, part, language);
}
