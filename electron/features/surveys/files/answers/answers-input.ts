import { z } from 'zod';
import { daySchema } from '../../../../../shared/clock.ts';
import { answerMapSchema, type AnswerMap } from '../../../../../shared/features/surveys/answer-map.schema.ts';
import {
  planAnswers,
  type AnswerPlan,
  type PlanTarget,
} from '../../../../../shared/features/surveys/answer-files/answer-plan.rules.ts';
import { isTestStatus } from '../../../../../shared/features/surveys/answer-files/read-response.rules.ts';
import type { FileShape } from '../../../../../shared/features/surveys/answer-files/file-column.ts';
import type { Profile } from '../../../../../shared/features/surveys/answer-files/profile.rules.ts';
import { surveyIdSchema, type SurveyId } from '../../../../../shared/ids.ts';
import { toCustomerNameKey, toEmailKey } from '../../../../../shared/features/customers/customers.keys.ts';
import { toNameKey } from '../../../../../shared/name-key.ts';
import { Refusal } from '../../../../../shared/refusal.ts';
import type { ReadHandle } from '../../../../db/handle.ts';
import { sql } from '../../../../db/sql.ts';
import { findDraft, listVersions } from '../../making/versions.store.ts';
import { getSurvey } from '../../making/surveys.store.ts';

/** What the job of importing answers is told, as it lies in the table of jobs. */
export const answersInputSchema = z.object({
  path: z.string(),
  fileName: z.string(),
  surveyId: surveyIdSchema.nullable(),
  map: answerMapSchema,
  dryRun: z.boolean(),
  now: z.number(),
  today: daySchema,
  timeZone: z.string(),
  language: z.string(),
});

/** What the job of importing answers is told. */
export type AnswersInput = z.infer<typeof answersInputSchema>;

/** The title of a survey that is made of a file: the file's name without its ending. */
export function toSurveyTitle(fileName: string): string {
  const bare = fileName
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();
  return bare === '' ? 'Imported survey' : bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** What a survey asks and asked, newest first; its draft where it never asked anything. */
export function getPlanTarget(
  read: ReadHandle,
  surveyId: SurveyId,
): PlanTarget & { readonly versions: AnswerPlan['definition'][] } {
  const survey = getSurvey(read, surveyId);
  if (survey.kind === 'pulse')
    throw new Refusal('A_PULSE', 'A staff pulse is answered by the staff themselves; answers to it are not imported.');
  const versions = listVersions(read, surveyId).map(({ definition }) => definition);
  if (versions.length > 0) return { versions };
  const draft = findDraft(read, surveyId);
  if (draft === null) throw new Refusal('NOT_FOUND', 'This survey asks nothing yet.');
  return { versions: [draft.definition] };
}

/** Whether every row is marked as a test; then there is nothing else to take. */
export function areAllTests(shape: FileShape, profile: Profile): boolean {
  const at = shape.tool === 'qualtrics' ? shape.columns.find(({ use }) => use?.use === 'status')?.at : undefined;
  const texts = at === undefined ? [] : [...(profile.columns[at]?.texts.keys() ?? [])];
  return texts.length > 0 && texts.every(isTestStatus);
}

/** Decides what the columns become, or refuses the map in one sentence. */
export function getPlan(shape: FileShape, profile: Profile, map: AnswerMap, target: PlanTarget): AnswerPlan {
  const plan = planAnswers(shape, profile, map, target);
  if (typeof plan === 'string') throw new Refusal('MAP', plan, 'map');
  if (![...plan.uses.values()].some(({ use }) => use === 'answer')) {
    const why =
      'versions' in target
        ? 'None of the columns of this file is a question of this survey'
        : 'This file has no column that holds answers';
    throw new Refusal('NO_ANSWERS', `${why}. ${plan.notes.join(' ')}`.trim(), 'map');
  }
  return plan;
}

/** The place with this name; null where there is none. */
export function findLocationId(read: ReadHandle, name: string): string | null {
  return read.text(sql`SELECT location_id FROM locations WHERE name_key = ${toNameKey(name)} LIMIT 1`);
}

/** The customer with this reference, name or e-mail address; null where there is none. */
export function findCustomerId(read: ReadHandle, text: string): string | null {
  return (
    read.text(sql`SELECT customer_id FROM customers WHERE reference = ${text} AND archived_at IS NULL LIMIT 1`) ??
    read.text(
      sql`SELECT customer_id FROM customers WHERE email_key = ${toEmailKey(text)} AND archived_at IS NULL LIMIT 1`,
    ) ??
    read.text(
      sql`SELECT customer_id FROM customers WHERE name_key = ${toCustomerNameKey(text)} AND archived_at IS NULL LIMIT 1`,
    )
  );
}
