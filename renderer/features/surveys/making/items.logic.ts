import { takeId } from '../../../../shared/features/surveys/definition.rules.ts';
import type { Definition, Question, SurveyText } from '../../../../shared/features/surveys/definition.schema.ts';
import { changeQuestion } from './parts.logic.ts';

// Options of a choice, rows and columns of a table: lists of labels, all changed in the same way.

export type ItemList = 'options' | 'rows' | 'columns';
export type Item = { readonly id: string; readonly label: SurveyText };

const letters = { options: 'o', rows: 'r', columns: 'c' } as const;

/** The labels of a question's list; empty where it has no such list. */
export function itemsOf(question: Question, list: ItemList): readonly Item[] {
  if (list === 'options') return 'options' in question ? question.options : [];
  return question.type === 'matrix' ? question[list] : [];
}

/** The question with its list changed. */
export function withItems(question: Question, list: ItemList, change: (items: readonly Item[]) => Item[]): Question {
  if (list === 'options' && 'options' in question) return { ...question, options: change(question.options) };
  if (list === 'rows' && question.type === 'matrix') return { ...question, rows: change(question.rows) };
  if (list === 'columns' && question.type === 'matrix') return { ...question, columns: change(question.columns) };
  return question;
}

/** Adds labels to a list at a place, in the survey's first language. */
export function addItems(
  definition: Definition,
  question: string,
  list: ItemList,
  at: number,
  labels: readonly string[],
): Definition {
  const language = definition.languages[0] ?? 'en';
  let now = definition;
  const made = labels.map((label): Item => {
    const taken = takeId(now, letters[list]);
    now = taken.definition;
    return { id: taken.id, label: label === '' ? {} : { [language]: label } };
  });
  return changeQuestion(now, question, (one) => withItems(one, list, (items) => items.toSpliced(at, 0, ...made)));
}

/** Lines of a pasted text as labels: without bullets, numbers and empty lines. */
export function toLabels(text: string): string[] {
  return text
    .split(/\r?\n|\t/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d{1,3}[.)]|[a-zA-Z][.)])\s+/, '').trim())
    .filter((line) => line !== '');
}
