import type { AnswerMap, ColumnUse } from '../answer-map.schema.ts';
import { otherOption, type Definition } from '../definition.schema.ts';
import { listQuestions } from '../definition.rules.ts';
import type { JoinedPart, JoinedQuestion } from '../versions.rules.ts';
import type { Block } from './blocks.rules.ts';
import { toBlocks } from './blocks.rules.ts';
import { isOther, toHeading, toTitleKey } from './cell-texts.rules.ts';
import type { Uses } from './draft-question.ts';
import type { FileColumn } from './file-column.ts';

/** What the columns of a file become in a survey that is there already, and the columns that fit nothing in it. */
export type MatchedSurvey = { readonly uses: Uses; readonly unknown: readonly string[] };

/** Finds the questions that headings name: by id, by code, by any wording they ever had in any language. */
export function toQuestionFinder(
  joined: readonly JoinedQuestion[],
  versions: readonly Definition[],
): (name: string) => readonly JoinedQuestion[] {
  const byName = new Map<string, Set<string>>();
  const note = (name: string, id: string): void => {
    if (name === '') return;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, new Set([id]));
    else known.add(id);
  };
  for (const definition of versions)
    for (const question of listQuestions(definition)) {
      note(question.id, question.id);
      if (question.code !== null) note(toTitleKey(question.code), question.id);
      for (const title of Object.values(question.title)) {
        note(toTitleKey(title), question.id);
        note(toTitleKey(`${title} (${question.id})`), question.id);
      }
    }
  const byId = new Map(joined.map((question) => [question.id, question]));
  const get = (ids: Iterable<string>): JoinedQuestion[] => [...ids].flatMap((id) => byId.get(id) ?? []);
  return (name) => {
    const found = byName.get(toTitleKey(name));
    if (found !== undefined) return get(found);
    // LimeSurvey cuts long headings: `How satisfied a..`
    const cut = /^(?<start>.{4,}?)\s*\.\.$/.exec(toHeading(name))?.groups?.['start'];
    if (cut === undefined) return [];
    const start = toTitleKey(cut);
    return get(new Set([...byName].flatMap(([key, ids]) => (key.startsWith(start) ? [...ids] : []))));
  };
}

const placeOf = (code: string | null): number | null => {
  const found = /^(?:SQ|AO|A)0*(\d{1,3})$/.exec(code ?? '')?.[1];
  return found === undefined ? null : Number(found);
};

/** Finds a part by its id, by a label it ever had, else by its place in LimeSurvey's codes. */
function findPart(parts: readonly JoinedPart[], name: string, code: string | null): JoinedPart | null {
  const key = toTitleKey(name);
  const found = parts.find(
    ({ id, label }) => id === name || Object.values(label).some((text) => toTitleKey(text) === key),
  );
  const place = placeOf(code);
  return found ?? (place === null ? null : (parts[place - 1] ?? null));
}

const contactFields: readonly (readonly [RegExp, string])[] = [
  [/mail/i, 'email'],
  [/phone|tel|mobile/i, 'phone'],
  [/name/i, 'name'],
];

/** What one column becomes in a question; null where the question has no place for it. */
function placeColumn(question: JoinedQuestion, column: FileColumn): Extract<ColumnUse, { use: 'answer' }> | null {
  const use = { use: 'answer' as const, question: question.id };
  const { part, column: under, partCode } = column;
  const asked = question.question;
  if (part === null) return asked.type === 'matrix' && question.rows.length !== 1 ? null : use;
  switch (asked.type) {
    case 'single':
    case 'multiple': {
      const option = findPart(question.options, part, partCode);
      if (option !== null) return { ...use, part: option.id };
      return isOther(part) && asked.other ? { ...use, part: otherOption } : null;
    }
    case 'ranking': {
      const option = findPart(question.options, part, partCode);
      if (option !== null) return { ...use, part: option.id };
      const place = /\b(\d{1,3})$/.exec(part)?.[1];
      return place === undefined ? null : { ...use, part: String(Number(place)) };
    }
    case 'matrix': {
      const row = findPart(question.rows, part, partCode);
      if (row === null) return null;
      if (under === null) return { ...use, part: row.id };
      const found = findPart(question.columns, under, null);
      return found === null ? null : { ...use, part: row.id, column: found.id };
    }
    case 'contact': {
      const field = contactFields.find(([pattern]) => pattern.test(part))?.[1];
      return field === undefined ? null : { ...use, part: field };
    }
    case 'nps':
    case 'csat':
    case 'ces':
    case 'rating':
    case 'yes-no':
    case 'consent':
    case 'number':
    case 'date':
    case 'short-text':
    case 'long-text':
    case 'statement':
      return null;
  }
}

/** The one question that has an option with this label; for files that name options only. */
function findByOption(joined: readonly JoinedQuestion[], name: string): JoinedQuestion | null {
  const found = joined.filter(
    ({ question, options }) => question.type === 'multiple' && findPart(options, name, null) !== null,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Matches the columns of a file with the questions of a survey. */
export function matchSurvey(
  columns: readonly FileColumn[],
  joined: readonly JoinedQuestion[],
  versions: readonly Definition[],
): MatchedSurvey {
  const find = toQuestionFinder(joined, versions);
  const uses: Uses = new Map();
  const unknown: string[] = [];
  const taken = new Set<string>();
  const choose = (name: string): JoinedQuestion | null => {
    const found = find(name);
    return found.find(({ id }) => !taken.has(id)) ?? found[0] ?? null;
  };
  const questionOf = (block: Block): JoinedQuestion | null => {
    if (block.key.startsWith('told ')) return choose(block.key.slice('told '.length));
    return choose(block.title) ?? (block.code === null ? null : choose(block.code));
  };
  for (const block of toBlocks(columns)) {
    const question = questionOf(block);
    for (const column of block.columns) {
      // What an import made a question of its own is called by the whole heading.
      const own = column.part === null ? null : choose(`${column.title} [${column.part}]`);
      const byOption = question === null ? findByOption(joined, column.part ?? column.title) : null;
      const use =
        (own === null ? null : placeColumn(own, { ...column, part: null })) ??
        (question === null ? null : placeColumn(question, column)) ??
        (byOption === null ? null : placeColumn(byOption, { ...column, part: column.part ?? column.title }));
      if (use === null) {
        unknown.push(column.name);
        uses.set(column.at, { use: 'leave-out' });
      } else uses.set(column.at, use);
      if (use !== null && use.question !== question?.id) taken.add(use.question);
    }
    if (question !== null) taken.add(question.id);
  }
  for (const { at, use } of columns) if (use !== null) uses.set(at, use);
  return { uses, unknown };
}

/** Names in the map's columns and values that no question has, in one sentence; null where all are known. */
export function findStrayQuestion(map: AnswerMap, find: (name: string) => readonly JoinedQuestion[]): string | null {
  const named = [
    ...Object.keys(map.values),
    ...Object.values(map.columns).flatMap((use) => (use.use === 'answer' ? [use.question] : [])),
  ];
  const stray = named.find((name) => find(name).length === 0);
  return stray === undefined ? null : `The map names the question “${stray}”, which is not in the survey.`;
}
