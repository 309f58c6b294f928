import { z } from 'zod';
import { answersSchema } from '../../../../shared/features/surveys/answers.schema.ts';
import {
  moods,
  responseSchema,
  type ResultsFilter,
  type SurveyResponse,
} from '../../../../shared/features/surveys/responses.schema.ts';
import { responseChannels } from '../../../../shared/features/surveys/surveys.schema.ts';
import type { ResponseId, SurveyId } from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import { fromCursor, toCursor } from '../../../db/cursor.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import { joinSql, nothing, sql, type Sql } from '../../../db/sql.ts';
import { answeredSql } from './answered-filter.ts';

// A list follows the index of a survey's responses by day and tests the other filters row by row. So that a filter that
// few fit never reads them all, one page looks at no more than some thousands; what it did not reach is the next page's,
// and a page may come back short or empty with more to come.

/** Responses one page may look at: some 20 ms of them. */
const scanRows = 5000;

const columns = sql`r.position, r.response_id AS id, r.survey_id AS surveyId, surveys.title AS surveyTitle,
  r.version_id AS versionId, v.number AS version, r.customer_id AS customerId, customers.name AS customerName,
  locations.name AS locationName, r.channel, r.language, r.answers, r.is_complete AS isComplete, r.mood, r.sheet,
  r.checked_at IS NOT NULL AS isChecked, r.answered_at AS answeredAt, r.answered_on AS answeredOn,
  r.recorded_at AS recordedAt, people.name AS recordedByName, r.theme_id AS themeId, reasons.name AS themeName,
  r.set_aside AS setAside, (SELECT action_id FROM actions WHERE actions.response_id = r.response_id) AS actionId`;

const names = sql`
  JOIN surveys ON surveys.survey_id = r.survey_id
  JOIN survey_versions AS v ON v.version_id = r.version_id
  LEFT JOIN customers ON customers.customer_id = r.customer_id
  LEFT JOIN locations ON locations.location_id = r.location_id
  LEFT JOIN people ON people.person_id = r.recorded_by
  LEFT JOIN reasons ON reasons.reason_id = r.theme_id`;

const flag = z.number().transform((value) => value === 1);

const row = z
  .object({
    ...responseSchema.shape,
    channel: z.enum(responseChannels),
    mood: z.enum(moods),
    answers: z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(answersSchema),
    isComplete: flag,
    isChecked: flag,
    position: z.number(),
    answeredOn: z.string(),
  })
  .transform(({ position, answeredOn, ...response }) => ({ key: [answeredOn, position] as const, response }));

/** Reads a response for its page; refuses one that is not there. */
export function getResponse(read: ReadHandle, responseId: ResponseId): SurveyResponse {
  const found = read.find(sql`SELECT ${columns} FROM responses AS r ${names} WHERE r.response_id = ${responseId}`, row);
  if (found === null) throw new Refusal('NOT_FOUND', 'This response is no longer here. It may have been undone.');
  return found.response;
}

/** Which responses a list shows: those that count unless told, whole or unfinished. */
export type ListFilter = ResultsFilter & {
  readonly surveyId: SurveyId;
  readonly show?: 'counted' | 'set-aside' | 'partial' | undefined;
};

const tests = (filter: ListFilter): Sql[] => {
  const { show = 'counted', locationId, channel, answered } = filter;
  return [
    show === 'set-aside' ? sql`r.set_aside IS NOT NULL` : sql`r.set_aside IS NULL`,
    ...(show === 'partial' ? [sql`r.is_complete = 0`] : []),
    ...(locationId === undefined ? [] : [sql`r.location_id = ${locationId}`]),
    ...(channel === undefined ? [] : [sql`r.channel = ${channel}`]),
    ...(answered === undefined ? [] : [answeredSql(sql`r.answers`, answered)]),
  ];
};

type Key = readonly [string, number];
const cursorValues = z.tuple([z.string(), z.number()]);
const floorRow = z.object({ seen: z.number(), floor: z.string().nullable() });

/** Where this page stops looking: the last row it may look at; null where it reaches the end. */
function findFloor(read: ReadHandle, range: Sql): Key | null {
  // Day and position as one text, because the lowest of both together is wanted.
  const { seen, floor } = read.get(
    sql`SELECT count(*) AS seen, min(printf('%s %020d', answered_on, position)) AS floor FROM (
      SELECT r.answered_on, r.position FROM responses AS r WHERE ${range}
      ORDER BY r.answered_on DESC, r.position DESC LIMIT ${scanRows})`,
    floorRow,
  );
  const [day, position] = (floor ?? '').split(' ');
  return seen < scanRows || day === undefined ? null : [day, Number(position)];
}

/** A page of a survey's responses, newest day first. */
export function listResponses(
  read: ReadHandle,
  filter: ListFilter,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): { items: SurveyResponse[]; next: string | null } {
  const before = page.cursor === undefined ? null : fromCursor(page.cursor, cursorValues);
  const range = joinSql(
    [
      sql`r.survey_id = ${filter.surveyId}`,
      ...(filter.from === undefined ? [] : [sql`r.answered_on >= ${filter.from}`]),
      ...(filter.to === undefined ? [] : [sql`r.answered_on <= ${filter.to}`]),
      ...(before === null ? [] : [sql`(r.answered_on, r.position) < (${before[0]}, ${before[1]})`]),
    ],
    ' AND ',
  );
  const floor = findFloor(read, range);
  const reach = floor === null ? nothing : sql`AND (r.answered_on, r.position) >= (${floor[0]}, ${floor[1]})`;
  const rows = read.all(
    sql`SELECT ${columns} FROM responses AS r ${names}
      WHERE ${range} ${reach} AND ${joinSql(tests(filter), ' AND ')}
      ORDER BY r.answered_on DESC, r.position DESC LIMIT ${page.limit + 1}`,
    row,
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const items = shown.map(({ response }) => response);
  if (rows.length > page.limit && last !== undefined) return { items, next: toCursor(last.key) };
  return { items, next: floor === null ? null : toCursor(floor) };
}
