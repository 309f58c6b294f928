import { z } from 'zod';
import { surveyKinds } from '../../../../shared/features/surveys/surveys.schema.ts';
import type { SurveyId } from '../../../../shared/ids.ts';
import type { SurveyToAsk } from '../../../app/context.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import { sql } from '../../../db/sql.ts';
import { findDraft, findVersionInUse } from './versions.store.ts';

const surveyRow = z.object({ title: z.string(), kind: z.enum(surveyKinds) });

/** What a survey asks by its newest version, for a feature that takes a copy of it. */
export function findSurveyToAsk(read: ReadHandle, surveyId: SurveyId): SurveyToAsk | null {
  const survey = read.find(sql`SELECT title, kind FROM surveys WHERE survey_id = ${surveyId}`, surveyRow);
  const version = findDraft(read, surveyId) ?? findVersionInUse(read, surveyId);
  return survey === null || version === null ? null : { ...survey, definition: version.definition };
}
