import { Refusal } from '../../refusal.ts';
import { listQuestions, scaleOf, textIn } from './definition.rules.ts';
import type { Definition, Question } from './definition.schema.ts';

/** What a survey is called in its first language; a draft nobody has named yet has a name for lists. */
export function titleOf(definition: Definition): string {
  return textIn(definition.title, definition.languages[0] ?? '', definition.languages) || 'Untitled survey';
}

function listPartsOf(question: Question): string[] {
  const options = 'options' in question ? question.options : [];
  const grid = question.type === 'matrix' ? [...question.rows, ...question.columns] : [];
  return [question.id, ...[...options, ...grid].map(({ id }) => id)];
}

/** The ids of all sections, questions, options, rows and columns, in order. */
function listPartIds(definition: Definition): string[] {
  return definition.sections.flatMap((section) => [section.id, ...section.questions.flatMap(listPartsOf)]);
}

const numberOf = (id: string): number => Number(id.slice(1));

/** The highest number given to a part of a survey so far. */
export function findLastId(definition: Definition): number {
  return Math.max(definition.lastId, ...listPartIds(definition).map(numberOf));
}

/** Refuses a definition that gives an id twice or has given more ids than it remembers. */
export function assertSound(definition: Definition): void {
  const ids = listPartIds(definition);
  const isTwice = new Set(ids).size < ids.length || new Set(definition.languages).size < definition.languages.length;
  if (isTwice || findLastId(definition) > definition.lastId)
    throw new Refusal(
      'IDS_DO_NOT_FIT',
      'Parts of this survey carry the same id. Open it again and make the change anew.',
    );
}

function describeChange(before: Question, after: Question): string | null {
  if (before.type !== after.type) return 'was answered in another way before';
  const [was, is] = [scaleOf(before), scaleOf(after)];
  return was !== null && (was.from !== is?.from || was.to !== is.to)
    ? `was answered from ${was.from} to ${was.to} before`
    : null;
}

/**
 * Refuses a change that earlier answers could not be read with any more: an id that may have been given before, or a
 * question that was in use and is now answered in another way. `versions` are those that are or were in use.
 */
export function assertStable(definition: Definition, versions: readonly Definition[]): void {
  assertSound(definition);
  if (versions.some((version) => findLastId(version) > definition.lastId))
    throw new Refusal(
      'IDS_DO_NOT_FIT',
      'This survey was changed from an old copy. Open it again and make the change anew.',
    );
  const questions = new Map(listQuestions(definition).map((question) => [question.id, question]));
  for (const before of versions.flatMap(listQuestions)) {
    const after = questions.get(before.id);
    const change = after === undefined ? null : describeChange(before, after);
    if (after === undefined || change === null) continue;
    const title = textIn(after.title, definition.languages[0] ?? '', definition.languages);
    throw new Refusal(
      'TYPE_CHANGED',
      `“${title}” ${change}. Keep it as it was, or make a new question instead: results join what was answered to one question.`,
      after.id,
    );
  }
}

/** A definition under another title, for a copy: the same questions, numbered in its name. */
export function toCopy(definition: Definition): Definition {
  const title: Definition['title'] = {};
  for (const [language, text] of Object.entries(definition.title)) title[language] = text === '' ? '' : `${text} (2)`;
  return { ...definition, title };
}
