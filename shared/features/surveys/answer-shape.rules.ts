import type { Answer } from './answers.schema.ts';
import { isClosed, scaleOf } from './definition.rules.ts';
import { otherOption, type Question, type SpecialAnswer } from './definition.schema.ts';

/** What is wrong with an answer: which rule, for screens in other languages, and the sentence for people. */
export type Fault = { readonly rule: string; readonly sentence: string };

const notThis: Fault = { rule: 'shape', sentence: 'This is not an answer to this question.' };
const unknown: Fault = { rule: 'unknown-choice', sentence: 'This choice is not offered. Choose another.' };

type ObjectAnswer = Exclude<Answer, number>;
type Of<Key extends string> = Extract<ObjectAnswer, { [key in Key]: unknown }>;

/** The part of an answer under a key, where it has that kind. */
function partOf<Key extends string>(answer: Answer, key: Key): Of<Key> | null {
  // `in` proves it; the compiler does not carry that over to a key given by name.
  return typeof answer === 'object' && key in answer ? (answer as Of<Key>) : null;
}

const hasTwice = (parts: readonly string[]): boolean => new Set(parts).size < parts.length;

function checkPoint(question: Question, answer: Answer): Fault | null {
  const scale = scaleOf(question);
  if (scale === null || typeof answer !== 'number') return notThis;
  const isOnScale = Number.isInteger(answer) && answer >= scale.from && answer <= scale.to;
  return isOnScale ? null : { rule: 'scale', sentence: `Choose a whole number from ${scale.from} to ${scale.to}.` };
}

function checkPicks(question: Extract<Question, { type: 'single' | 'multiple' }>, answer: Answer): Fault | null {
  const given = partOf(answer, 'pick');
  if (given === null || hasTwice(given.pick)) return notThis;
  if (question.type === 'single' && given.pick.length > 1) return { rule: 'one-only', sentence: 'Choose one answer.' };
  const offered = new Set(question.options.map(({ id }) => id));
  if (question.other) offered.add(otherOption);
  if (!given.pick.every((pick) => offered.has(pick))) return unknown;
  return given.other !== undefined && !given.pick.includes(otherOption) ? notThis : null;
}

function checkYesNo(answer: Answer): Fault | null {
  const given = partOf(answer, 'pick');
  const isOne = given?.pick.length === 1 && given.other === undefined;
  return isOne && ['yes', 'no'].includes(given.pick[0] ?? '') ? null : notThis;
}

function checkRank(question: Extract<Question, { type: 'ranking' }>, answer: Answer): Fault | null {
  const given = partOf(answer, 'rank');
  if (given === null || hasTwice(given.rank)) return notThis;
  return given.rank.every((pick) => question.options.some(({ id }) => id === pick)) ? null : unknown;
}

function checkRows(question: Extract<Question, { type: 'matrix' }>, answer: Answer): Fault | null {
  const given = partOf(answer, 'rows');
  if (given === null) return notThis;
  for (const [row, columns] of Object.entries(given.rows)) {
    if (hasTwice(columns) || !question.rows.some(({ id }) => id === row)) return notThis;
    const [first] = columns;
    if (columns.length === 1 && question.specials.some((special) => special === first)) continue;
    if (question.pick === 'one' && columns.length > 1)
      return { rule: 'one-only', sentence: 'Choose one answer in each row.' };
    if (!columns.every((column) => question.columns.some(({ id }) => id === column))) return unknown;
  }
  return null;
}

function checkContact(question: Extract<Question, { type: 'contact' }>, answer: Answer): Fault | null {
  const given = partOf(answer, 'contact');
  if (given === null) return notThis;
  const asked = new Set<string>(question.fields.map(({ field }) => field));
  return Object.keys(given.contact).every((field) => asked.has(field)) ? null : notThis;
}

const isSpecialOffered = (question: Question, special: SpecialAnswer): boolean =>
  isClosed(question) && question.specials.includes(special);

/**
 * Checks that an answer is of the kind its question asks for: a point on its scale, options, rows and columns it offers.
 * This holds for unfinished answers too. Null where nothing is wrong.
 */
export function findShapeFault(question: Question, answer: Answer): Fault | null {
  const special = partOf(answer, 'special');
  if (special !== null) return isSpecialOffered(question, special.special) ? null : unknown;
  switch (question.type) {
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
      return checkPoint(question, answer);
    case 'single':
    case 'multiple':
      return checkPicks(question, answer);
    case 'yes-no':
    case 'consent':
      return checkYesNo(answer);
    case 'ranking':
      return checkRank(question, answer);
    case 'matrix':
      return checkRows(question, answer);
    case 'short-text':
    case 'long-text':
      return partOf(answer, 'text') === null ? notThis : null;
    case 'number':
      return partOf(answer, 'number') === null ? notThis : null;
    case 'date':
      return partOf(answer, 'date') === null ? notThis : null;
    case 'contact':
      return checkContact(question, answer);
    case 'statement':
      return notThis;
  }
}
