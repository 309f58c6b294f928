import { isBlank, partText, toPlain } from './answer-words.rules.ts';
import type { Answer, Answers } from './answers.schema.ts';
import type { Condition, ConditionTest, Operator } from './conditions.schema.ts';
import {
  dateComparisons,
  numberComparisons,
  pickComparisons,
  rankingComparisons,
  textComparisons,
  type Value,
} from './comparisons.rules.ts';
import { listQuestions } from './definition.rules.ts';
import { specialAnswers, type Definition, type Question, type SpecialAnswer } from './definition.schema.ts';

/** What a condition reads: the questions by id, and the language in which labels are compared. */
type Asked = { readonly questions: ReadonlyMap<string, Question>; readonly language: string };

/** An answer as a test looks at it. */
type Subject =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'picks'; readonly picks: readonly string[] }
  | { readonly kind: 'ranked'; readonly picks: readonly string[] }
  /** Several fields or rows: there is nothing to compare, only whether they were filled in. */
  | { readonly kind: 'fields' }
  | { readonly kind: 'special'; readonly special: SpecialAnswer };

/** How much of a question was really answered: rows, fields or ranked options; all other questions have one part. */
type Filled = { readonly done: number; readonly of: number };

const isSpecial = (part: string): part is SpecialAnswer => specialAnswers.some((special) => special === part);

function ofColumns(columns: readonly string[]): Subject {
  const [first] = columns;
  return first !== undefined && isSpecial(first)
    ? { kind: 'special', special: first }
    : { kind: 'picks', picks: columns };
}

function toSubject(answer: Answer, row: string | undefined): Subject | null {
  if (typeof answer === 'number') return { kind: 'number', number: answer };
  if ('special' in answer) return { kind: 'special', special: answer.special };
  if ('pick' in answer) return { kind: 'picks', picks: answer.pick };
  if ('rank' in answer) return { kind: 'ranked', picks: answer.rank };
  if ('number' in answer) return { kind: 'number', number: answer.number };
  if ('text' in answer) return { kind: 'text', text: answer.text };
  if ('date' in answer) return { kind: 'date', date: answer.date };
  if ('contact' in answer) return { kind: 'fields' };
  if (row === undefined) return { kind: 'fields' };
  const columns = answer.rows[row];
  return columns === undefined ? null : ofColumns(columns);
}

function countFilled(question: Question, answer: Answer): Filled {
  if (typeof answer === 'object' && 'rows' in answer && question.type === 'matrix') {
    const real = question.rows.filter(({ id }) => ofColumns(answer.rows[id] ?? ['dont-know']).kind === 'picks');
    return { done: real.length, of: question.rows.length };
  }
  if (typeof answer === 'object' && 'contact' in answer && question.type === 'contact') {
    const { contact } = answer;
    const given = question.fields.filter(({ field }) => toPlain(contact[field] ?? '') !== '');
    return { done: given.length, of: question.fields.length };
  }
  if (typeof answer === 'object' && 'rank' in answer && question.type === 'ranking')
    return { done: answer.rank.length, of: question.options.length };
  return { done: 1, of: 1 };
}

/** What the test compares with; null where the other question has no answer that could be compared. */
function listValues({ to }: ConditionTest, asked: Asked, answers: Answers): Value[] | null {
  if (to === undefined) return null;
  if ('value' in to) return [to.value];
  if ('values' in to) return [...to.values];
  const other = asked.questions.get(to.answerTo);
  const answer = answers[to.answerTo];
  if (other === undefined || answer == null) return null;
  const subject = toSubject(answer, undefined);
  if (subject?.kind === 'number') return [subject.number];
  if (subject?.kind === 'text') return [subject.text];
  if (subject?.kind === 'date') return [subject.date];
  if (subject?.kind === 'picks' || subject?.kind === 'ranked')
    return subject.picks.map((pick) => toPlain(partText(other, pick, answer, asked.language)));
  return null;
}

const isReal = (subject: Subject): boolean => subject.kind !== 'special';
const isThis = (subject: Subject, special: SpecialAnswer): boolean =>
  subject.kind === 'special' && subject.special === special;

/** Operators that look only at whether there is an answer. */
const presence: { readonly [is in Operator]?: (subject: Subject, filled: Filled) => boolean } = {
  skipped: () => false,
  'dont-know': (subject) => isThis(subject, 'dont-know'),
  'prefer-not': (subject) => isThis(subject, 'prefer-not'),
  answered: (subject, { done }) => isReal(subject) && done > 0,
  'partly-answered': (subject, filled) => isReal(subject) && filled.done > 0 && filled.done < filled.of,
  'fully-answered': (subject, filled) => isReal(subject) && filled.done > 0 && filled.done === filled.of,
};

function fitsTest(test: ConditionTest, asked: Asked, answers: Answers): boolean {
  const question = asked.questions.get(test.question);
  const answer = answers[test.question];
  if (question === undefined || question.type === 'statement' || answer == null || isBlank(answer))
    return test.is === 'skipped';
  const subject = toSubject(answer, test.row);
  if (subject === null) return test.is === 'skipped';
  const filled = test.row === undefined ? countFilled(question, answer) : { done: 1, of: 1 };
  const look = presence[test.is];
  if (look !== undefined) return look(subject, filled);
  const values = listValues(test, asked, answers);
  if (values === null) return false;
  switch (subject.kind) {
    case 'number':
      return numberComparisons[test.is]?.(subject.number, values) ?? false;
    case 'text':
      return textComparisons[test.is]?.(subject.text, values) ?? false;
    case 'date':
      return dateComparisons[test.is]?.(subject.date, values) ?? false;
    case 'picks':
    case 'ranked': {
      const compare = (subject.kind === 'ranked' ? rankingComparisons : pickComparisons)[test.is];
      // Options of two questions never share an id, so what was answered to another one is compared by its words.
      if (test.to === undefined || !('answerTo' in test.to)) return compare?.(subject.picks, values) ?? false;
      const words = subject.picks.map((pick) => toPlain(partText(question, pick, answer, asked.language)));
      return compare?.(words, values.map(String).map(toPlain)) ?? false;
    }
    case 'fields':
    case 'special':
      return false;
  }
}

function fitsIn(condition: Condition, asked: Asked, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((inner) => fitsIn(inner, asked, answers));
  if ('any' in condition) return condition.any.some((inner) => fitsIn(inner, asked, answers));
  return fitsTest(condition, asked, answers);
}

/** Makes the function that tells whether a condition fits answers, for many conditions of one survey. */
export function conditionsOf(definition: Definition): (condition: Condition, answers: Answers) => boolean {
  const questions = new Map(listQuestions(definition).map((question) => [question.id, question]));
  const asked = { questions, language: definition.languages[0] ?? '' };
  return (condition, answers) => fitsIn(condition, asked, answers);
}

/**
 * Tells whether a condition fits these answers, which must hold none of hidden questions. What each operator means:
 *
 * - A question without an answer, or not shown, fits only `skipped`. "Don't know" and "prefer not to say" fit only
 *   `dont-know` and `prefer-not`. An operator that does not go with the kind of answer never fits.
 * - Numbers and points on a scale: `is`, `is-not`, `less`, `at-most`, `more`, `at-least`, `one-of`, `none-of`.
 * - Dates: `is`, `is-not`, `before`, `after` (the day itself is neither), `one-of`, `none-of`.
 * - Texts, whatever their case and outer spaces: `is`, `contains`, `starts-with`, `ends-with` and `one-of` fit where any
 *   of the values does; `is-not`, `lacks`, `not-starts-with`, `not-ends-with` and `none-of` where none does.
 * - Picks (choices, yes-no, consent, a matrix with `row`): `is` exactly these and no other, `is-not` anything else;
 *   `one-of` a single pick that is among the values, `none-of` anything else; `includes-all`, `-any`, `-none`.
 * - Rankings: `includes-all`, `-any`, `-none` of what was ranked.
 * - `partly-answered`: some rows, contact fields or ranked options, not all; `fully-answered`: all of them. A matrix row
 *   that holds a special answer is not answered. Questions of one part are never partly answered.
 * - Compared with the answer to another question, picks are compared by their words in the survey's first language.
 */
export function fits(condition: Condition, definition: Definition, answers: Answers): boolean {
  return conditionsOf(definition)(condition, answers);
}
