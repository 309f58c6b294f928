import { answersSchema } from '../../../shared/features/surveys/answers.schema.ts';
import { definitionSchema } from '../../../shared/features/surveys/definition.schema.ts';
import { tellAnswers } from '../../../shared/features/surveys/told-answers.rules.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';

/** What stands inside a response, as question and answer; erased answers tell nothing. */
export function toldAnswers(read: ReadHandle, row: Row): [string, string][] {
  const text = read.text(sql`SELECT definition FROM survey_versions WHERE version_id = ${row['version_id'] ?? null}`);
  if (text === null) return [];
  const answers = answersSchema.parse(JSON.parse(String(row['answers'])));
  return tellAnswers(definitionSchema.parse(JSON.parse(text)), answers, String(row['language']));
}
