import type { Condition, ConditionTest } from '../conditions.schema.ts';
import { listQuestions } from '../definition.rules.ts';
import type { Definition, Question } from '../definition.schema.ts';

/** What a part of a condition becomes in another tool: its words, a constant, or null where that tool has no words. */
export type Written = string | boolean | null;

/** How another tool writes conditions. */
export type Syntax = {
  readonly and: string;
  readonly or: string;
  readonly always: string;
  readonly never: string;
  /** One look at one answer. `find` knows the questions that come before. */
  readonly test: (test: ConditionTest, question: Question, find: (id: string) => Question | null) => Written;
};

/** All of several parts, in parentheses where there are two or more. */
export function joinAll(parts: readonly Written[], { and }: Pick<Syntax, 'and'>): Written {
  if (parts.includes(false)) return false;
  if (parts.includes(null)) return null;
  return join(parts, and, true);
}

/** Any of several parts, in parentheses where there are two or more. */
export function joinAny(parts: readonly Written[], { or }: Pick<Syntax, 'or'>): Written {
  if (parts.includes(true)) return true;
  if (parts.includes(null)) return null;
  return join(parts, or, false);
}

function join(parts: readonly Written[], word: string, empty: boolean): Written {
  const words = parts.filter((part) => typeof part === 'string');
  const [only] = words;
  if (only === undefined) return empty;
  return words.length === 1 ? only : `(${words.join(` ${word} `)})`;
}

function write(condition: Condition, syntax: Syntax, find: (id: string) => Question | null): Written {
  if ('all' in condition)
    return joinAll(
      condition.all.map((part) => write(part, syntax, find)),
      syntax,
    );
  if ('any' in condition)
    return joinAny(
      condition.any.map((part) => write(part, syntax, find)),
      syntax,
    );
  const question = find(condition.question);
  // Here, what comes later or only says something counts as skipped; in other tools it can hold an answer.
  if (question === null || question.type === 'statement') return condition.is === 'skipped';
  return syntax.test(condition, question, find);
}

/** A condition in the words of another tool, '' where it always holds, null where that tool can't say it. */
export function writeCondition(
  condition: Condition | null,
  syntax: Syntax,
  find: (id: string) => Question | null,
): string | null {
  if (condition === null) return '';
  const written = write(condition, syntax, find);
  if (typeof written === 'boolean') return written ? '' : syntax.never;
  return written;
}

/** Finds the questions that come before a place in the survey: the only ones a condition at that place can look at. */
export function questionsBefore(definition: Definition): (at: string) => (id: string) => Question | null {
  const all = listQuestions(definition);
  const places = new Map(all.map(({ id }, place) => [id, place]));
  let place = 0;
  for (const section of definition.sections) {
    places.set(section.id, place);
    place += section.questions.length;
  }
  return (at) => (id) => {
    const found = places.get(id);
    return found !== undefined && found < (places.get(at) ?? 0) ? (all[found] ?? null) : null;
  };
}

/** A name for each question that the other tool can hold, no two alike: its code, else its id. */
export function namesOf(definition: Definition, toName: (code: string) => string, most: number): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const give = (id: string, wanted: string): void => {
    let name = toName(wanted).slice(0, most);
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${toName(wanted).slice(0, most - 4)}x${copy}`;
    taken.add(name.toLowerCase());
    names.set(id, name);
  };
  const all = listQuestions(definition);
  for (const { id, code } of all) if (code !== null) give(id, code);
  for (const { id, code } of all) if (code === null) give(id, id);
  return names;
}

/** Texts of another tool in which the answer to an earlier question stands as that tool writes it. */
export function toTheirPipes(
  words: string,
  names: ReadonlyMap<string, string>,
  toPipe: (name: string) => string,
): { readonly words: string; readonly unknown: string[] } {
  const unknown: string[] = [];
  const filled = words.replaceAll(/\{([A-Za-z][A-Za-z0-9_.]*)\}/gu, (whole, id: string) => {
    const name = names.get(id);
    if (name !== undefined) return toPipe(name);
    unknown.push(whole);
    return whole;
  });
  return { words: filled, unknown };
}
