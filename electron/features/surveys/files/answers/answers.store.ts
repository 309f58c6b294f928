import { createHash } from 'node:crypto';
import { z } from 'zod';
import { answerMapSchema, type AnswerMap } from '../../../../../shared/features/surveys/answer-map.schema.ts';
import type { FileShape } from '../../../../../shared/features/surveys/answer-files/file-column.ts';
import type { ReadHandle, WriteHandle } from '../../../../db/handle.ts';
import { nextPosition, toPosition } from '../../../../db/positions.ts';
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

/** Keys that are read at once: some 10 MB; beyond them each row is looked up. */
const keysKept = 200_000;

const keyRow = z.object({ import_key: z.string() }).transform((row) => row.import_key);

/** Tells of a row's key whether it was imported before this import began. */
export function toKeyFinder(read: ReadHandle, surveyId: string): (key: string) => boolean {
  const keys = read.all(
    sql`SELECT import_key FROM responses WHERE survey_id = ${surveyId} AND import_key IS NOT NULL LIMIT ${keysKept + 1}`,
    keyRow,
  );
  if (keys.length <= keysKept) {
    const known = new Set(keys);
    return (key) => known.has(key);
  }
  return (key) => read.number(sql`SELECT 1 FROM responses WHERE survey_id = ${surveyId} AND import_key = ${key}`) === 1;
}

/**
 * The next free position at a moment, for thousands of moments: from a moment with nothing behind it up to the next
 * response nobody has to ask again.
 */
export function toFreePosition(read: ReadHandle): (at: number) => number {
  let [from, to] = [0, 0];
  return (at) => {
    const first = toPosition(at);
    if (first >= from && toPosition(at + 1) <= to) return first;
    const before = read.number(sql`SELECT max(position) FROM responses WHERE position < ${first}`);
    const found = read.number(sql`SELECT min(position) FROM responses WHERE position >= ${first}`);
    const next = found === 0 ? Number.MAX_SAFE_INTEGER : found;
    if (next < toPosition(at + 1)) return nextPosition(read, 'responses', at);
    [from, to] = [before + 1, next];
    return first;
  };
}
