import { Refusal } from '../../refusal.ts';
import { toPlain } from './answer-words.rules.ts';
import type { Answer, Answers } from './answers.schema.ts';

/** What a sheet number is judged by. */
export type SheetQuestion = {
  readonly sheet: number | null;
  readonly channel: string;
  /** The highest number that was given out. */
  readonly lastSheet: number;
  /** Whether a response that counts has this number already. */
  readonly isEntered: boolean;
};

/** Refuses a sheet number that can't be: one that was never printed, or one that was entered before. */
export function assertSheet({ sheet, channel, lastSheet, isEntered }: SheetQuestion): void {
  if (sheet === null) return;
  if (channel !== 'paper') throw new Refusal('NOT_ON_PAPER', 'Only answers on paper have a sheet number.', 'sheet');
  if (sheet > lastSheet) {
    const last = lastSheet === 0 ? 'none was printed yet' : `the last is ${lastSheet}`;
    throw new Refusal('NEVER_PRINTED', `Sheet ${sheet} was never printed: ${last}.`, 'sheet');
  }
  if (isEntered) throw new Refusal('SHEET_TAKEN', `Sheet ${sheet} was entered already.`, 'sheet');
}

const together = (parts: readonly string[]): string => parts.toSorted().join(' ');

/** What an answer says, whatever order boxes were ticked in and however words were spaced. */
function toKey(answer: Answer | null | undefined): string {
  if (answer === null || answer === undefined) return '';
  if (typeof answer === 'number') return `point ${answer}`;
  if ('pick' in answer) return `pick ${together(answer.pick)} ${toPlain(answer.other ?? '')}`;
  if ('rows' in answer)
    return `rows ${together(Object.entries(answer.rows).map(([row, columns]) => `${row}=${together(columns)}`))}`;
  if ('text' in answer) return `text ${toPlain(answer.text)}`;
  if ('contact' in answer) {
    const { name = '', email = '', phone = '' } = answer.contact;
    return `contact ${[name, email, phone].map(toPlain).join(' / ')}`;
  }
  return JSON.stringify(answer);
}

/** The questions on which two people who keyed the same sheet differ; a question left out is one that was skipped. */
export function compareAnswers(first: Answers, second: Answers): string[] {
  const questions = new Set([...Object.keys(first), ...Object.keys(second)]);
  return [...questions].filter((question) => toKey(first[question]) !== toKey(second[question]));
}
