import type { SurveyText } from '../../definition.schema.ts';
import { toPlainText } from '../plain-text.ts';
import { cell, type LssDocument, type LssRow } from './lss-tables.ts';

/** One question, group or sub-question with its texts in all languages, whatever generation the file is of. */
export type Entity = { readonly row: LssRow; readonly texts: ReadonlyMap<string, SurveyText> };

/** The tables of a .lss as they belong together. */
export type LssSource = {
  readonly groups: readonly Entity[];
  readonly questionsOf: (group: string) => readonly Entity[];
  readonly subquestionsOf: (question: string) => readonly Entity[];
  readonly answersOf: (question: string, scale: string) => readonly Entity[];
  readonly attributesOf: (question: string) => Attributes;
  readonly rows: (table: string) => readonly LssRow[];
};

/** What is set for one question, without and by language. */
export type Attributes = { readonly get: (name: string) => string; readonly text: (name: string) => SurveyText };

type Toward = { readonly tag: (language: string) => string };

/**
 * Rows of a table with their texts. Up to version 3 a table has one row a language; from version 4 the texts lie in a
 * table of their own. Which it is shows only in the presence of that table, not in the number of the version.
 */
function readEntities(
  document: LssDocument,
  {
    table,
    key,
    textTable,
    columns,
  }: { table: string; key: (row: LssRow) => string; textTable: string; columns: readonly string[] },
  { tag }: Toward,
): Entity[] {
  const rows = document.tables.get(table) ?? [];
  const apart = document.tables.get(textTable);
  const found = new Map<string, { row: LssRow; texts: Map<string, SurveyText> }>();
  for (const row of rows) if (!found.has(key(row))) found.set(key(row), { row, texts: new Map() });
  for (const row of apart ?? rows) {
    const entity = found.get(key(row));
    const language = tag(cell(row, 'language'));
    for (const column of entity === undefined || language === '' ? [] : columns) {
      const words = toPlainText(cell(row, column));
      if (words !== '') entity?.texts.set(column, { ...entity.texts.get(column), [language]: words });
    }
  }
  return [...found.values()];
}

const byNumber =
  (...columns: string[]) =>
  (one: Entity, other: Entity): number => {
    for (const column of columns) {
      const difference = Number(cell(one.row, column)) - Number(cell(other.row, column));
      if (difference !== 0 && Number.isFinite(difference)) return difference;
    }
    return 0;
  };

function group<Value>(list: readonly Value[], key: (value: Value) => string): (key: string) => readonly Value[] {
  const groups = new Map<string, Value[]>();
  for (const value of list) {
    const known = groups.get(key(value));
    if (known === undefined) groups.set(key(value), [value]);
    else known.push(value);
  }
  return (wanted) => groups.get(wanted) ?? [];
}

/** Puts the tables of a file together: groups in order, their questions in order, and what belongs to each. */
export function readSource(document: LssDocument, tag: (language: string) => string): LssSource {
  const rows = (table: string): readonly LssRow[] => document.tables.get(table) ?? [];
  const toward = { tag };
  const id = (column: string) => (row: LssRow) => cell(row, column);
  const texts = { textTable: 'question_l10ns', columns: ['question', 'help'] };
  const groups = readEntities(
    document,
    { table: 'groups', key: id('gid'), textTable: 'group_l10ns', columns: ['group_name', 'description'] },
    toward,
  );
  const questions = readEntities(document, { table: 'questions', key: id('qid'), ...texts }, toward);
  const subquestions = readEntities(document, { table: 'subquestions', key: id('qid'), ...texts }, toward);
  // Answers have a number of their own only from version 4 on.
  const isApart = document.tables.has('answer_l10ns');
  const answerKey = (row: LssRow): string =>
    isApart ? cell(row, 'aid') : ['qid', 'scale_id', 'code'].map((column) => cell(row, column)).join(' ');
  const answers = readEntities(
    document,
    { table: 'answers', key: answerKey, textTable: 'answer_l10ns', columns: ['answer'] },
    toward,
  );
  const attributes = group(rows('question_attributes'), id('qid'));
  const ofQuestion = group(subquestions.toSorted(byNumber('scale_id', 'question_order')), ({ row }) =>
    cell(row, 'parent_qid'),
  );
  const inGroup = group(questions.toSorted(byNumber('question_order')), ({ row }) => cell(row, 'gid'));
  const answersBy = group(
    answers.toSorted(byNumber('sortorder')),
    ({ row }) => `${cell(row, 'qid')} ${cell(row, 'scale_id') || '0'}`,
  );
  return {
    groups: groups.toSorted(byNumber('group_order')),
    questionsOf: inGroup,
    subquestionsOf: ofQuestion,
    answersOf: (question, scale) => answersBy(`${question} ${scale}`),
    attributesOf: (question) => {
      const own = attributes(question);
      return {
        get: (name) => cell(own.find((row) => cell(row, 'attribute') === name) ?? new Map(), 'value'),
        text: (name) =>
          Object.fromEntries(
            own.flatMap((row) => {
              const words = toPlainText(cell(row, 'value'));
              const language = tag(cell(row, 'language'));
              return cell(row, 'attribute') === name && words !== '' && language !== '' ? [[language, words]] : [];
            }),
          ),
      };
    },
    rows,
  };
}
