import type { Answer, Answers } from './answers.schema.ts';

/** One thing to count of a response: an answer to a question, or to one part of it (a row, a ranked option). */
export type Counted = { readonly question: string; readonly part: string; readonly answer: string };

/** What is counted of a question besides the answers themselves. */
export const countedAs = { answered: 'answered', skipped: 'skipped' } as const;

function countOne(question: string, answer: Answer, counted: Counted[]): void {
  if (typeof answer === 'number') {
    counted.push({ question, part: '', answer: String(answer) });
  } else if ('special' in answer) {
    counted.push({ question, part: '', answer: answer.special });
    return;
  } else if ('pick' in answer) {
    for (const option of answer.pick) counted.push({ question, part: '', answer: option });
  } else if ('rank' in answer) {
    for (const [index, option] of answer.rank.entries())
      counted.push({ question, part: option, answer: String(index + 1) });
  } else if ('rows' in answer) {
    for (const [row, columns] of Object.entries(answer.rows))
      for (const column of columns) counted.push({ question, part: row, answer: column });
  } else if ('number' in answer) {
    counted.push({ question, part: '', answer: String(answer.number) });
  } else if ('date' in answer) {
    counted.push({ question, part: '', answer: answer.date });
  }
  counted.push({ question, part: '', answer: countedAs.answered });
}

/**
 * What a response adds to the kept counts: each answer by its id or number, `answered` once for each question with a
 * real answer, `skipped` where it was shown and left; "don't know" and "prefer not to say" count as themselves only.
 */
export function listCounted(answers: Answers): Counted[] {
  // A list and no generator: an import counts every answer of every row, and passing them on one by one took longer.
  const counted: Counted[] = [];
  for (const [question, answer] of Object.entries(answers)) {
    if (answer === null) counted.push({ question, part: '', answer: countedAs.skipped });
    else countOne(question, answer, counted);
  }
  return counted;
}
