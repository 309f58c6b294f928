import type { Answer } from '../answers.schema.ts';
import type { SpecialAnswer } from '../definition.schema.ts';
import type { JoinedQuestion } from '../versions.rules.ts';
import type { FileDate } from '../../imports/dates.rules.ts';
import { listMeanings, type Meaning } from './meanings.rules.ts';

/** Why a cell is no answer. */
export type CellProblem = { readonly at: number; readonly reason: string };

/** What a cell becomes in one question. */
export type CellUse = { readonly at: number; readonly part: string | null; readonly column: string | null };

/** What reading the answers to one question needs. */
export type AnswerTask = {
  readonly question: JoinedQuestion;
  readonly title: string;
  readonly cells: readonly CellUse[];
  readonly mean: (text: string) => Meaning;
  /** Cuts a cell that holds several options. */
  readonly cut: (cell: string) => readonly string[];
  readonly readDate: (text: string) => FileDate | string;
  /** The label of a part, to know a cell that repeats it. */
  readonly labelOf: (part: string) => string;
};

/** The answer to a question in one row; null is skipped, undefined not shown. Adds to the problems what can't be read. */
export type ReadAnswer = (cells: readonly string[], problems: CellProblem[]) => Answer | null | undefined;

/** A text as it is quoted in a sentence: its beginning, where it is long. */
export const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Says that a text stands for no answer, and what to do. */
export function refuseUnknown(
  { question, title }: AnswerTask,
  at: number,
  text: string,
  problems: CellProblem[],
): void {
  problems.push({
    at,
    reason: `“${shorten(text.trim())}” stands for no answer to “${shorten(title)}” (${listMeanings(question)}). Say in the map, under values, what it means`,
  });
}

/** The answers that decline to answer. */
export const specials: Readonly<Record<SpecialAnswer, Answer>> = {
  'dont-know': { special: 'dont-know' },
  'prefer-not': { special: 'prefer-not' },
};
