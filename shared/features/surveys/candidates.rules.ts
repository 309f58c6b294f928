import { addDays, daySchema, isDay } from '../../clock.ts';
import { findAnswerFault } from './validation.rules.ts';
import type { Answer } from './answers.schema.ts';
import type { ConditionTest } from './conditions.schema.ts';
import { isClosed, scaleOf } from './definition.rules.ts';
import { otherOption, type Question } from './definition.schema.ts';

// Whether any answer passes several tests is decided by trying answers. There may be endless ones, but where none of those
// listed here passes, none at all does: each kind lists one answer of every sort that tests of its kind can tell apart.

/** Tells whether an answer passes the tests in question. */
export type Passes = (answer: Answer, tests: readonly ConditionTest[]) => boolean;

/** Options named by tests whose subsets are all tried; with more of them the check gives up and believes in an answer. */
const maxNamed = 10;

function listNamed(tests: readonly ConditionTest[]): string[] {
  const named = tests.flatMap(({ to }) => {
    if (to === undefined || 'answerTo' in to) return [];
    return 'value' in to ? [String(to.value)] : to.values;
  });
  return [...new Set(named)];
}

/** Numbers around every bound and every number a test names: between two neighbours tests have the same outcome. */
function* listNumbers(
  question: Extract<Question, { type: 'number' }>,
  tests: readonly ConditionTest[],
): Generator<number> {
  const step = 10 ** -question.decimals;
  const marks = [question.min ?? 0, question.max ?? 0, ...listNamed(tests).map(Number).filter(Number.isFinite)];
  for (const mark of marks)
    for (const steps of [-1, 0, 1]) {
      const nearest = Math.floor(mark / step) + steps;
      for (const at of [nearest, nearest + 1]) yield Number((at * step).toFixed(question.decimals));
    }
}

function* listDates(question: Extract<Question, { type: 'date' }>, tests: readonly ConditionTest[]): Generator<string> {
  const marks = [question.min ?? daySchema.parse('2000-01-01'), question.max ?? daySchema.parse('2000-01-01')];
  for (const mark of [...marks, ...listNamed(tests).filter(isDay)])
    // No day stands before the first or after the last one that can be written.
    for (const days of mark > '0000-01-01' && mark < '9999-12-31' ? [-1, 0, 1] : [0]) yield addDays(mark, days);
}

/** A sign no test can name: conditions are written by people, and this one is on no keyboard. */
const between = '\u{F0001}';

/**
 * Texts made of what tests ask for, kept apart by a sign that stands in none of them. If any text passes, one of these
 * does: whatever a test forbids in them stood in the other text too. Lengths and forms are not looked at.
 */
function* listTexts(tests: readonly ConditionTest[]): Generator<string> {
  yield between;
  yield* listNamed(tests);
  const wanted = (is: ConditionTest['is']): string[][] =>
    tests.filter((test) => test.is === is).map((test) => listNamed([test]));
  const longest = (choices: readonly string[]): string => choices.toSorted((a, b) => b.length - a.length)[0] ?? '';
  for (const start of listChoices(wanted('starts-with')))
    for (const end of listChoices(wanted('ends-with')))
      for (const inside of listChoices(wanted('contains')))
        yield [longest(start), ...inside, longest(end)].join(between);
}

/** Every way to choose one of each list. */
function* listChoices(lists: readonly (readonly string[])[]): Generator<string[]> {
  const [first, ...rest] = lists;
  if (first === undefined) yield [];
  else for (const chosen of first) for (const more of listChoices(rest)) yield [chosen, ...more];
}

/** Subsets of the options tests name, each alone and with as many of the others as it may need. */
function* listSubsets(offered: readonly string[], named: readonly string[], least: number): Generator<string[]> {
  const told = offered.filter((id) => named.includes(id));
  const others = offered.filter((id) => !named.includes(id));
  for (let bits = 0; bits < 2 ** told.length; bits++) {
    const picked = told.filter((_id, index) => Math.floor(bits / 2 ** index) % 2 === 1);
    for (const more of new Set([0, 1, Math.max(1, least - picked.length), others.length]))
      if (more <= others.length && picked.length + more > 0) yield [...picked, ...others.slice(0, more)];
  }
}

function* listRows(
  question: Extract<Question, { type: 'matrix' }>,
  tests: readonly ConditionTest[],
  passes: Passes,
): Generator<Answer> {
  const columns = question.columns.map(({ id }) => id);
  const rows = question.rows.map(({ id }) => {
    const ofRow = tests.filter(({ row }) => row === id);
    const fits = (picked: readonly string[]): boolean => passes({ rows: { [id]: [...picked] } }, ofRow);
    const sets =
      question.pick === 'one' ? columns.map((column) => [column]) : listSubsets(columns, listNamed(ofRow), 1);
    const real = [...sets].find(fits) ?? null;
    const special = question.specials.map((name) => [name]).find(fits) ?? null;
    const isSkippable = ofRow.every(({ is }) => is === 'skipped');
    return { id, real, special, isSkippable };
  });
  if (rows.some(({ real, special, isSkippable }) => real === null && special === null && !isSkippable)) return;
  // As few rows answered as can be, then one more each time.
  const mustBeReal = rows.filter(({ special, isSkippable }) => special === null && !isSkippable);
  const canBeReal = rows.filter((row) => row.real !== null && !mustBeReal.includes(row));
  for (let more = 0; more <= canBeReal.length; more++) {
    const real = new Set([...mustBeReal, ...canBeReal.slice(0, more)]);
    const given = rows.flatMap((row) => {
      const picked = real.has(row) ? row.real : row.special;
      return picked === null ? [] : [[row.id, picked] as const];
    });
    yield { rows: Object.fromEntries(given) };
  }
}

const someContact = { name: 'Ana', email: 'ana@example.com', phone: '5550100' };

function* listContacts({ fields }: Extract<Question, { type: 'contact' }>): Generator<Answer> {
  const sorted = fields.toSorted((a, b) => Number(b.required) - Number(a.required));
  for (const count of sorted.keys()) {
    const given = sorted.slice(0, count + 1).map(({ field }) => [field, someContact[field]] as const);
    yield { contact: Object.fromEntries(given) };
  }
}

function* listReal(question: Question, tests: readonly ConditionTest[], passes: Passes): Generator<Answer> {
  const scale = scaleOf(question);
  if (scale !== null) for (let point = scale.from; point <= scale.to; point++) yield point;
  switch (question.type) {
    case 'yes-no':
    case 'consent':
      yield { pick: ['yes'] };
      yield { pick: ['no'] };
      return;
    case 'single':
    case 'multiple': {
      const offered = question.options.map(({ id }) => id);
      if (question.other) offered.push(otherOption);
      const sets =
        question.type === 'single'
          ? offered.map((id) => [id])
          : listSubsets(offered, listNamed(tests), question.min ?? 1);
      for (const pick of sets) yield pick.includes(otherOption) ? { pick, other: between } : { pick };
      return;
    }
    case 'ranking': {
      const offered = question.options.map(({ id }) => id);
      for (const rank of listSubsets(offered, listNamed(tests), 1)) yield { rank };
      return;
    }
    case 'matrix':
      yield* listRows(question, tests, passes);
      return;
    case 'number':
      for (const number of listNumbers(question, tests)) yield { number };
      return;
    case 'date':
      for (const date of listDates(question, tests)) yield { date: daySchema.parse(date) };
      return;
    case 'short-text':
    case 'long-text':
      for (const text of listTexts(tests)) yield { text };
      return;
    case 'contact':
      yield* listContacts(question);
      return;
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
    case 'statement':
  }
}

/** Tells whether some answer a person can really give passes all tests; true where that would take too long to know. */
export function isAnswerable(question: Question, tests: readonly ConditionTest[], passes: Passes): boolean {
  if (listNamed(tests).length > maxNamed && ('options' in question || question.type === 'matrix')) return true;
  const isGood = (answer: Answer): boolean => {
    const isText = typeof answer === 'object' && 'text' in answer;
    return passes(answer, tests) && (isText || findAnswerFault(question, answer, true) === null);
  };
  const specials = isClosed(question) ? question.specials : [];
  if (specials.some((special) => isGood({ special }))) return true;
  for (const answer of listReal(question, tests, passes)) if (isGood(answer)) return true;
  return false;
}
