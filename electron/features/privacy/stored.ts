import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Stored } from '../../../shared/features/privacy/privacy.schema.ts';
import type { Row } from '../../db/table.ts';
import type { ReadHandle } from '../../db/handle.ts';
import type { SqlValue } from '../../db/sql.ts';
import type { FieldKind } from '../../app/words/field-word.ts';
import { fieldWords } from '../../app/words/field-words.ts';
import { toldAnswers } from '../../app/words/told-answers.ts';
import { toWords, type Words } from '../../app/words/value-words.ts';
import { readSpan, type StoredRows } from './stored.store.ts';

/** A record in words: each field that holds something, by its label. */
function tellRow(read: ReadHandle, business: Words, tableName: string, row: Row): [string, string][] {
  const fields = Object.entries(fieldWords[tableName] ?? {}).flatMap(
    ([column, { label, value }]): [string, string][] => {
      if (value === 'archived') return [];
      const said = toWords(read, business, value, row[column] ?? null);
      return said === null || said === '' ? [] : [[label, said]];
    },
  );
  return tableName === 'responses' ? [...fields, ...toldAnswers(read, row)] : fields;
}

/** The fields that hold something in any of some records; a field's first words are enough. */
function listFields(read: ReadHandle, business: Words, { table, rows }: StoredRows): string[] {
  const isSaid = (value: FieldKind, stored: SqlValue): boolean => (toWords(read, business, value, stored) ?? '') !== '';
  const fields = Object.entries(fieldWords[table.name] ?? {})
    .filter(([, { value }]) => value !== 'archived')
    .filter(([column, { value }]) => rows.some((row) => isSaid(value, row[column] ?? null)))
    .map(([, { label }]) => label);
  return table.name === 'responses' ? [...fields, ...listAnswered(read, rows)] : fields;
}

/** Which questions have an answer in any of some responses. */
function listAnswered(read: ReadHandle, rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => toldAnswers(read, row).map(([question]) => question)))];
}

/** By kind: how many records, since when, and which fields hold something in any of them. */
export function tellKinds(read: ReadHandle, business: Words, stored: readonly StoredRows[]): Stored['kinds'] {
  return stored.map((kind) => ({
    noun: kind.table.noun,
    records: kind.rows.length,
    ...readSpan(read, kind),
    fields: [...new Set(listFields(read, business, kind))],
  }));
}

/** So many records in words take some 10 ms; others are served before the next. */
const atOnce = 50;

/** Every record in words, by kind. It may take a second where somebody said much, so it lets others go first. */
export async function tellRecords(
  read: ReadHandle,
  business: Words,
  stored: readonly StoredRows[],
): Promise<{ noun: string; records: [string, string][][] }[]> {
  const kinds: { noun: string; records: [string, string][][] }[] = [];
  for (const { table, rows } of stored) {
    const records: [string, string][][] = [];
    for (const [no, row] of rows.entries()) {
      if (no % atOnce === atOnce - 1) await nextTurn();
      const fields = tellRow(read, business, table.name, row);
      if (fields.length > 0) records.push(fields);
    }
    kinds.push({ noun: table.noun, records });
  }
  return kinds;
}
