import { z } from 'zod';
import { daySchema } from '../../../shared/clock.ts';
import { definitionSchema, type Definition } from '../../../shared/features/surveys/definition.schema.ts';
import { teamSchema, type Pulse, type pulseCommentSchema } from '../../../shared/features/pulse/pulse.schema.ts';
import { commentIdSchema, pulseIdSchema, type PulseId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { fromCursor, toCursor } from '../../db/cursor.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';

const columns = sql`pulse_id AS id, title, state, asked, ifnull(taken_part, 0) AS takenPart, min_scores AS minScores,
  min_comments AS minComments, teams, launched_at AS launchedAt, closes_on AS closesOn, closed_on AS closedOn`;

const teamsText = z
  .string()
  .transform((text): z.infer<typeof teamSchema>[] => z.array(teamSchema).parse(JSON.parse(text)));

const pulseRow = z.object({
  id: pulseIdSchema,
  title: z.string(),
  state: z.enum(['open', 'closed']),
  asked: z.number(),
  takenPart: z.number(),
  minScores: z.number(),
  minComments: z.number(),
  teams: teamsText,
  launchedAt: z.number(),
  closesOn: daySchema,
  closedOn: daySchema.nullable(),
}) satisfies z.ZodType<Pulse>;

/** A pulse; refuses one that is not there. */
export function getPulse(read: ReadHandle, id: PulseId): Pulse {
  const pulse = read.find(sql`SELECT ${columns} FROM pulses WHERE pulse_id = ${id}`, pulseRow);
  if (pulse === null) throw new Refusal('NOT_FOUND', 'This pulse is no longer here.');
  return pulse;
}

/** What a pulse asks. */
export function getPulseDefinition(read: ReadHandle, id: PulseId): Definition {
  return definitionSchema.parse(
    JSON.parse(read.text(sql`SELECT definition FROM pulses WHERE pulse_id = ${id}`) ?? 'null'),
  );
}

const placeSchema = z.tuple([z.number(), z.string()]);

/** Pulses, newest first. */
export function listPulses(
  read: ReadHandle,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): { items: Pulse[]; next: string | null } {
  const after = cursor === undefined ? null : fromCursor(cursor, placeSchema);
  const before = after === null ? nothing : sql`WHERE (launched_at, pulse_id) < (${after[0]}, ${after[1]})`;
  const rows = read.all(
    sql`SELECT ${columns} FROM pulses ${before} ORDER BY launched_at DESC, pulse_id DESC LIMIT ${limit + 1}`,
    pulseRow,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? toCursor([last.launchedAt, last.id]) : null };
}

/** Pulses that can be answered: open, and not past their last day. */
export function listOpenPulses(read: ReadHandle): Pulse[] {
  return read.all(
    sql`SELECT ${columns} FROM pulses WHERE state = 'open' ORDER BY launched_at DESC, pulse_id DESC LIMIT 20`,
    pulseRow,
  );
}

/** Answers of one pulse by question and team. */
export function listPulseAnswers(
  read: ReadHandle,
  id: PulseId,
): readonly { readonly question: string; readonly team: string; readonly answer: string }[] {
  return read.all(
    sql`SELECT question, team, answer FROM pulse_answers WHERE pulse_id = ${id} ORDER BY question`,
    z.object({ question: z.string(), team: z.string(), answer: z.string() }),
  );
}

/** The people a pulse asks: those who work at the front line and do not read its results. */
export function countAsked(read: ReadHandle): number {
  return read.number(sql`SELECT count(*) FROM people WHERE role = 'staff' AND archived_at IS NULL`);
}

type Comment = Omit<z.infer<typeof pulseCommentSchema>, 'questionTitle'>;

const commentRow = z.object({ id: commentIdSchema, question: z.string(), text: z.string(), canReply: z.number() });
const replyRow = z.object({ text: z.string(), isAuthor: z.number(), byName: z.string().nullable() });

function withReplies(read: ReadHandle, { canReply, ...comment }: z.infer<typeof commentRow>): Comment {
  const replies = read.all(
    sql`SELECT r.text, r.is_author AS isAuthor, people.name AS byName FROM pulse_replies AS r
      LEFT JOIN people ON people.person_id = r.by_person WHERE r.comment_id = ${comment.id} ORDER BY r.number`,
    replyRow,
  );
  return {
    ...comment,
    canReply: canReply === 1,
    replies: replies.map(({ isAuthor, ...reply }) => ({ ...reply, isAuthor: isAuthor === 1 })),
  };
}

const commentColumns = sql`comment_id AS id, question, text, code_hash IS NOT NULL AS canReply`;

/** Comments of a pulse in an order that says nothing: that of their random ids. */
export function listComments(
  read: ReadHandle,
  pulseId: PulseId,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): { items: Comment[]; next: string | null } {
  const after = cursor === undefined ? '' : fromCursor(cursor, z.tuple([z.string(), z.string()]))[1];
  const from = cursor === undefined ? '' : fromCursor(cursor, z.tuple([z.string(), z.string()]))[0];
  const rows = read.all(
    sql`SELECT ${commentColumns} FROM pulse_comments
      WHERE pulse_id = ${pulseId} AND (question, comment_id) > (${from}, ${after})
      ORDER BY question, comment_id LIMIT ${limit + 1}`,
    commentRow,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => withReplies(read, row)),
    next: rows.length > limit && last !== undefined ? toCursor([last.question, last.id]) : null,
  };
}

/** The comments of whoever holds the code with this hash, and the pulse each belongs to. */
export function listCommentsOfCode(read: ReadHandle, codeHash: string): (Comment & { readonly pulseId: PulseId })[] {
  return read
    .all(
      sql`SELECT ${commentColumns}, pulse_id AS pulseId FROM pulse_comments WHERE code_hash = ${codeHash} LIMIT 50`,
      commentRow.extend({ pulseId: pulseIdSchema }),
    )
    .map(({ pulseId, ...row }) => ({ ...withReplies(read, row), pulseId }));
}

/** The pulse a comment belongs to; refuses a comment that is not there, or that nobody could read an answer to. */
export function getRepliable(read: ReadHandle, commentId: string): PulseId {
  const comment = read.find(
    sql`SELECT ${commentColumns}, pulse_id AS pulseId FROM pulse_comments WHERE comment_id = ${commentId}`,
    commentRow.extend({ pulseId: pulseIdSchema }),
  );
  if (comment === null) throw new Refusal('NOT_FOUND', 'This comment is not here.');
  if (comment.canReply === 0)
    throw new Refusal('NO_CODE', 'Whoever wrote this asked for no answer, so nobody could read one.');
  return comment.pulseId;
}

/** The number of the next reply to a comment. */
export function nextReplyNumber(read: ReadHandle, commentId: string): number {
  return read.number(sql`SELECT max(number) FROM pulse_replies WHERE comment_id = ${commentId}`) + 1;
}
