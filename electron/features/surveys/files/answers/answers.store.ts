import { createHash } from 'node:crypto';
import { z } from 'zod';
import { answerMapSchema, type AnswerMap } from '../../../../../shared/features/surveys/answer-map.schema.ts';
import type { FileShape } from '../../../../../shared/features/surveys/answer-files/file-column.ts';
import type { ReadHandle, WriteHandle } from '../../../../db/handle.ts';
import { sql } from '../../../../db/sql.ts';
import { answerMaps } from '../../surveys.tables.ts';

/** What a file's columns are known by: the tool and every heading, in order. */
export function toColumnsKey({ tool, columns }: FileShape): string {
  const text = JSON.stringify([tool, columns.map(({ name }) => name)]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

const mapRow = z.object({ map: z.string() }).transform(({ map }) => answerMapSchema.parse(JSON.parse(map)));

/** The map that was used last for a file with these columns. */
export function findAnswerMap(read: ReadHandle, surveyId: string, columnsKey: string): AnswerMap | null {
  return read.find(
    sql`SELECT map FROM answer_maps WHERE survey_id = ${surveyId} AND columns_key = ${columnsKey}`,
    mapRow,
  );
}

/** Remembers a map for the next file with these columns. */
export function keepAnswerMap(
  tx: WriteHandle,
  kept: { readonly id: string; readonly surveyId: string; readonly columnsKey: string; readonly map: AnswerMap },
  at: number,
): void {
  const known = tx.text(
    sql`SELECT map_id FROM answer_maps WHERE survey_id = ${kept.surveyId} AND columns_key = ${kept.columnsKey}`,
  );
  const map = JSON.stringify(kept.map);
  if (known !== null) tx.update(answerMaps, known, { map, used_at: at });
  else
    tx.insert(answerMaps, {
      map_id: kept.id,
      survey_id: kept.surveyId,
      columns_key: kept.columnsKey,
      map,
      used_at: at,
    });
}

/** Tells whether a row with this key was imported before. */
export function hasImportKey(read: ReadHandle, surveyId: string, key: string): boolean {
  return read.number(sql`SELECT 1 FROM responses WHERE survey_id = ${surveyId} AND import_key = ${key}`) === 1;
}

/** Tells whether anything was ever imported into a survey. */
export function hasImports(read: ReadHandle, surveyId: string): boolean {
  return (
    read.number(sql`SELECT 1 FROM responses WHERE survey_id = ${surveyId} AND import_key IS NOT NULL LIMIT 1`) === 1
  );
}
