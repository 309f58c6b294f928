import { z } from 'zod';
import { addDays, dayStart } from '../../../../shared/clock.ts';
import { answersSchema } from '../../../../shared/features/surveys/answers.schema.ts';
import { textIn } from '../../../../shared/features/surveys/definition.rules.ts';
import { moods, type Mood } from '../../../../shared/features/surveys/responses.schema.ts';
import type { commentSchema } from '../../../../shared/features/surveys/results.schema.ts';
import { responseChannels } from '../../../../shared/features/surveys/surveys.schema.ts';
import { ownWords } from '../../../../shared/features/surveys/validation.rules.ts';
import { joinVersions, type JoinedQuestion } from '../../../../shared/features/surveys/versions.rules.ts';
import { customerIdSchema, responseIdSchema, type ReasonId, type SurveyId } from '../../../../shared/ids.ts';
import { fromCursor, toCursor } from '../../../db/cursor.ts';
import type { ReadHandle } from '../../../db/handle.ts';
import { toPosition } from '../../../db/positions.ts';
import { foldTerm, quoteTerm, toTerms } from '../../../db/search-terms.ts';
import { joinSql, nothing, sql, type Sql } from '../../../db/sql.ts';
import { listVersions } from '../making/versions.store.ts';
import { toDays, toTests, type ReadFilter } from './conditions.ts';

type Comment = z.infer<typeof commentSchema>;

/** Which comments are read. */
export type CommentFilter = ReadFilter & {
  readonly surveyId: SurveyId;
  readonly question?: string | undefined;
  readonly mood?: Mood | undefined;
  readonly themeId?: ReasonId | undefined;
  readonly q?: string | undefined;
};

/** Responses one page may look at: a page of a filter that few fit may come back short, with more to come. */
const scanRows = 3000;

/** Words of a search that count. */
const maxTerms = 10;

/** What somebody typed as an FTS5 query: every word, each as the beginning of one. Null where there is no word in it. */
function toMatch(typed: string): string | null {
  const terms = toTerms(typed).slice(0, maxTerms);
  return terms.length === 0 ? null : terms.map((term) => `${quoteTerm(term)} *`).join(' AND ');
}

/** Where responses with words come from, newest first; what is below `floor` is the next page's. */
type Path = { readonly from: Sql; readonly position: Sql; readonly where: Sql };

function toPath(filter: CommentFilter, match: string | null): Path {
  if (match === null)
    return {
      from: sql`responses AS r`,
      position: sql`r.position`,
      where: sql`r.survey_id = ${filter.surveyId} AND r.comments IS NOT NULL`,
    };
  return {
    from: sql`response_search CROSS JOIN responses AS r ON r.position = response_search.rowid`,
    position: sql`response_search.rowid`,
    where: sql`response_search MATCH ${match}`,
  };
}

function toRange(filter: CommentFilter, position: Sql, before: number, timeZone: string): Sql {
  const { from, to } = filter;
  return joinSql(
    [
      sql`${position} <= ${before}`,
      ...(from === undefined ? [] : [sql`${position} >= ${toPosition(dayStart(from, timeZone))}`]),
      // A day more, because answers of one moment may have spilled over midnight; the exact day is tested on the row.
      ...(to === undefined ? [] : [sql`${position} < ${toPosition(dayStart(addDays(to, 2), timeZone))}`]),
    ],
    ' AND ',
  );
}

const commentRow = z.object({
  position: z.number(),
  responseId: responseIdSchema,
  answers: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(answersSchema),
  mood: z.enum(moods),
  channel: z.enum(responseChannels),
  customerId: customerIdSchema.nullable(),
  customerName: z.string().nullable(),
  themeId: z.string().nullable(),
  themeName: z.string().nullable(),
  answeredAt: z.number(),
});

/** One item for each question somebody wrote at, in the survey's order. */
function toComments(
  row: z.infer<typeof commentRow>,
  asked: readonly JoinedQuestion[],
  terms: readonly string[],
): Comment[] {
  const { position: _position, answers, ...response } = row;
  const written = asked.flatMap(({ question }) => {
    const text = ownWords(question, answers[question.id]).trim();
    const questionTitle = textIn(question.title, '');
    return text === '' ? [] : [{ ...response, question: question.id, questionTitle, text }];
  });
  // A search finds the response; of several texts, those are shown that hold a word of it.
  const found = written.filter(({ text }) =>
    terms.some((term) => toPlainTerms(text).some((one) => one.startsWith(term))),
  );
  return terms.length === 0 || found.length === 0 ? written : found;
}

const toPlainTerms = (text: string): string[] => toTerms(text).map(foldTerm);

const floorRow = z.object({ seen: z.number(), floor: z.number().nullable() });
const cursorValues = z.tuple([z.number(), z.number()]);

/** A page of what people wrote, newest first. The cursor is a response and how many of its texts were given already. */
export function listComments(
  read: ReadHandle,
  filter: CommentFilter,
  page: { readonly cursor?: string | undefined; readonly limit: number },
  timeZone: string,
): { items: Comment[]; next: string | null } {
  const match = filter.q === undefined || filter.q === '' ? null : toMatch(filter.q);
  if (match === null && filter.q !== undefined && filter.q !== '') return { items: [], next: null };
  const [before, given] =
    page.cursor === undefined ? [Number.MAX_SAFE_INTEGER, 0] : fromCursor(page.cursor, cursorValues);
  const path = toPath(filter, match);
  const range = toRange(filter, path.position, before, timeZone);
  const { seen, floor } = read.get(
    sql`SELECT count(*) AS seen, min(position) AS floor FROM (SELECT ${path.position} AS position
      FROM ${match === null ? path.from : sql`response_search`} WHERE ${path.where} AND ${range}
      ORDER BY ${path.position} DESC LIMIT ${scanRows})`,
    floorRow,
  );
  const reach = seen < scanRows || floor === null ? nothing : sql`AND ${path.position} >= ${floor}`;
  const rows = read.all(
    sql`SELECT r.position, r.response_id AS responseId, r.answers, r.mood, r.channel, r.customer_id AS customerId,
      customers.name AS customerName, r.theme_id AS themeId, reasons.name AS themeName, r.answered_at AS answeredAt
      FROM ${path.from} LEFT JOIN customers ON customers.customer_id = r.customer_id
      LEFT JOIN reasons ON reasons.reason_id = r.theme_id
      WHERE ${path.where} AND ${range} ${reach} AND ${joinSql(toRowTests(filter), ' AND ')}
      ORDER BY ${path.position} DESC LIMIT ${page.limit + 2}`,
    commentRow,
  );
  const asked = listAsked(read, filter);
  const terms = match === null ? [] : toPlainTerms(filter.q ?? '');
  const all = rows.flatMap((row) => {
    const items = toComments(row, asked, terms);
    const skipped = row.position === before ? given : 0;
    return items.slice(skipped).map((item, index) => ({ item, key: [row.position, skipped + index] as const }));
  });
  const items = all.slice(0, page.limit).map(({ item }) => item);
  const following = all[page.limit];
  if (following !== undefined) return { items, next: toCursor(following.key) };
  const isAllRead = rows.length < page.limit + 2;
  const last = rows.at(-1);
  if (!isAllRead && last !== undefined) return { items, next: toCursor([last.position - 1, 0]) };
  return { items, next: seen < scanRows || floor === null ? null : toCursor([floor - 1, 0]) };
}

function listAsked(read: ReadHandle, { surveyId, question }: CommentFilter): JoinedQuestion[] {
  const asked = joinVersions(listVersions(read, surveyId).map(({ definition }) => definition));
  return question === undefined ? asked : asked.filter((one) => one.question.id === question);
}

function toRowTests(filter: CommentFilter): Sql[] {
  const { surveyId, question, mood, themeId } = filter;
  return [
    // Already said where no search leads here; the plus keeps the search in the lead.
    sql`+r.survey_id = ${surveyId}`,
    ...toDays(sql`+r.answered_on`, filter),
    ...toTests(filter),
    ...(mood === undefined ? [] : [sql`r.mood = ${mood}`]),
    ...(themeId === undefined ? [] : [sql`r.theme_id = ${themeId}`]),
    ...(question === undefined ? [] : [sql`json_type(r.answers, ${`$.${question}`}) = 'object'`]),
  ];
}

const writtenRow = z.object({ comments: z.string(), isUnhappy: z.number() });

/** The newest comments whose words are compared; more would not change which words tell, and take longer than a page may. */
const comparedTexts = 2000;

/** What the unhappy and the others wrote, newest first, one text a response. */
export function listWritten(
  read: ReadHandle,
  filter: CommentFilter,
): { readonly unhappy: string[]; readonly others: string[] } {
  const rows = read.all(
    sql`SELECT r.comments, r.mood = 'unhappy' AS isUnhappy FROM responses AS r
      WHERE r.survey_id = ${filter.surveyId} AND r.comments IS NOT NULL AND ${joinSql(toRowTests(filter), ' AND ')}
      ORDER BY r.position DESC LIMIT ${comparedTexts}`,
    writtenRow,
  );
  const textsOf = (isUnhappy: number): string[] =>
    rows.filter((row) => row.isUnhappy === isUnhappy).map(({ comments }) => comments);
  return { unhappy: textsOf(1), others: textsOf(0) };
}
