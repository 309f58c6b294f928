import type { Stored } from '../../../shared/features/privacy/privacy.schema.ts';
import type { Row } from '../../db/table.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { fieldWords } from '../../app/words/field-words.ts';
import { toldAnswers } from '../../app/words/told-answers.ts';
import { toWords, type Words } from '../../app/words/value-words.ts';
import type { StoredRows } from './stored.store.ts';

/** A record in words: each field that holds something, by its label. */
export function tellRow(read: ReadHandle, business: Words, tableName: string, row: Row): [string, string][] {
  const fields = Object.entries(fieldWords[tableName] ?? {}).flatMap(
    ([column, { label, value }]): [string, string][] => {
      if (value === 'archived') return [];
      const said = toWords(read, business, value, row[column] ?? null);
      return said === null || said === '' ? [] : [[label, said]];
    },
  );
  return tableName === 'responses' ? [...fields, ...toldAnswers(read, row)] : fields;
}

/** By kind: how many records, and which fields hold something in any of them. */
export function tellKinds(read: ReadHandle, business: Words, stored: readonly StoredRows[]): Stored['kinds'] {
  return stored.map(({ table, rows }) => ({
    noun: table.noun,
    records: rows.length,
    fields: [...new Set(rows.flatMap((row) => tellRow(read, business, table.name, row).map(([label]) => label)))],
  }));
}
