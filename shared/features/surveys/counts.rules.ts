import type { Answer, Answers } from './answers.schema.ts';

/** One thing to count of a response: an answer to a question, or to one part of it (a row, a ranked option). */
export type Counted = { readonly question: string; readonly part: string; readonly answer: string };

/** What is counted of a question besides the answers themselves. */
export const countedAs = { answered: 'answered', skipped: 'skipped' } as const;

function* countOne(question: string, answer: Answer): Generator<Counted> {
  if (typeof answer === 'number') {
    yield { question, part: '', answer: String(answer) };
  } else if ('special' in answer) {
    yield { question, part: '', answer: answer.special };
    return;
  } else if ('pick' in answer) {
    for (const option of answer.pick) yield { question, part: '', answer: option };
  } else if ('rank' in answer) {
    for (const [index, option] of answer.rank.entries()) yield { question, part: option, answer: String(index + 1) };
  } else if ('rows' in answer) {
    for (const [row, columns] of Object.entries(answer.rows))
      for (const column of columns) yield { question, part: row, answer: column };
  } else if ('number' in answer) {
    yield { question, part: '', answer: String(answer.number) };
  } else if ('date' in answer) {
    yield { question, part: '', answer: answer.date };
  }
  yield { question, part: '', answer: countedAs.answered };
}

/**
 * What a response adds to the kept counts: each answer by its id or number, `answered` once for each question with a
 * real answer, `skipped` where it was shown and left; "don't know" and "prefer not to say" count as themselves only.
 */
export function* listCounted(answers: Answers): Generator<Counted> {
  for (const [question, answer] of Object.entries(answers)) {
    if (answer === null) yield { question, part: '', answer: countedAs.skipped };
    else yield* countOne(question, answer);
  }
}
