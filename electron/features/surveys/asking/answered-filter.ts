import { countedAs } from '../../../../shared/features/surveys/counts.rules.ts';
import { specialAnswers } from '../../../../shared/features/surveys/definition.schema.ts';
import { sql, type Sql } from '../../../db/sql.ts';

/**
 * The test for "only those who gave this answer" (`q3:o7`, `q1:9`, `q2:dont-know`, `q4:skipped`) on a column of answers.
 * An answer is named as it is counted: by its option, point, number, day or row's column, or as a special answer.
 */
export function answeredSql(answers: Sql, answered: string): Sql {
  const cut = answered.indexOf(':');
  const [question, answer] = [answered.slice(0, cut), answered.slice(cut + 1)];
  const path = `$.${question}`;
  if (answer === countedAs.skipped) return sql`json_type(${answers}, ${path}) = 'null'`;
  const special = sql`${answers} ->> ${`${path}.special`}`;
  if (answer === countedAs.answered) return sql`(${answers} ->> ${path} IS NOT NULL AND ${special} IS NULL)`;
  if (specialAnswers.some((one) => one === answer)) return sql`${special} = ${answer}`;
  const has = (part: string): Sql =>
    sql`EXISTS (SELECT 1 FROM json_each(${answers}, ${`${path}.${part}`}) WHERE value = ${answer})`;
  // Points and numbers are compared as numbers; a text that is none compares as text and fits none of them.
  const number = Number(answer);
  if (/^-?\d+$/.test(answer))
    return sql`(${answers} ->> ${path} = ${number} OR ${answers} ->> ${`${path}.number`} = ${number})`;
  const inRow = sql`EXISTS (SELECT 1 FROM json_tree(${answers}, ${`${path}.rows`}) WHERE atom = ${answer})`;
  return sql`(${has('pick')} OR ${has('rank')} OR ${inRow} OR ${answers} ->> ${`${path}.date`} = ${answer})`;
}
