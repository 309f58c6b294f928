import type { Day } from '../../../../shared/clock.ts';
import type { Id, SurveyId } from '../../../../shared/ids.ts';
import type { SignedIn } from '../../../app/context.ts';
import type { WriteHandle } from '../../../db/handle.ts';
import { sql } from '../../../db/sql.ts';
import { surveyOpenings } from '../surveys.tables.ts';

/** Keeps that somebody looked at the results on a day, once. */
export function noteOpening(
  tx: WriteHandle,
  opening: { readonly id: Id<'Opening'>; readonly surveyId: SurveyId; readonly by: SignedIn; readonly on: Day },
): void {
  const { id, surveyId, by, on } = opening;
  const known = tx.number(
    sql`SELECT count(*) FROM survey_openings WHERE survey_id = ${surveyId} AND person_id = ${by.id} AND opened_on = ${on}`,
  );
  if (known > 0) return;
  tx.insert(surveyOpenings, { opening_id: id, survey_id: surveyId, person_id: by.id, role: by.role, opened_on: on });
}
