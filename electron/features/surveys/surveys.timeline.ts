import { z } from 'zod';
import type { TimelineItem } from '../../../shared/features/customers/customers.schema.ts';
import { answersSchema } from '../../../shared/features/surveys/answers.schema.ts';
import { findScore } from '../../../shared/features/surveys/record.rules.ts';
import { moods, type Mood } from '../../../shared/features/surveys/responses.schema.ts';
import type { Version } from '../../../shared/features/surveys/surveys.schema.ts';
import { versionIdSchema, type VersionId } from '../../../shared/ids.ts';
import type { TimelineSource } from '../../app/registries.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';
import { getVersion } from './making/versions.store.ts';

const row = z.object({
  id: z.string(),
  at: z.number(),
  title: z.string(),
  versionId: versionIdSchema,
  answers: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(answersSchema),
  comments: z.string().nullable(),
  isComplete: z.number().transform((value) => value === 1),
  mood: z.enum(moods),
});

const tones = { happy: 'good', 'so-so': 'watch', unhappy: 'bad', 'not-known': 'neutral' } satisfies Record<
  Mood,
  TimelineItem['tone']
>;

/** Several responses to one version need it read once. */
function rememberVersions(read: ReadHandle): (id: VersionId) => Version {
  const known = new Map<VersionId, Version>();
  return (id) => {
    const version = known.get(id) ?? getVersion(read, id);
    known.set(id, version);
    return version;
  };
}

/** What a customer answered, on their page. Staff see that they answered and what they wrote, no scores. */
export const surveysTimeline: TimelineSource = {
  name: 'surveys',
  list: (read, customerId, before, limit, reader) => {
    const seesScores = reader.role === 'owner' || reader.role === 'manager';
    const versionOf = rememberVersions(read);
    const older =
      before === null
        ? nothing
        : sql`AND (r.answered_at < ${before.at} OR (r.answered_at = ${before.at} AND r.response_id < ${before.id}))`;
    const rows = read.all(
      sql`SELECT r.response_id AS id, r.answered_at AS at, surveys.title, r.version_id AS versionId, r.answers,
        r.comments, r.is_complete AS isComplete, r.mood
        FROM responses AS r JOIN surveys ON surveys.survey_id = r.survey_id
        WHERE r.customer_id = ${customerId} AND r.set_aside IS NULL ${older}
        ORDER BY r.answered_at DESC, r.response_id DESC LIMIT ${limit}`,
      row,
    );
    return rows.map(({ id, at, title, versionId, answers, comments, isComplete, mood }) => {
      const score = seesScores ? findScore(versionOf(versionId).definition, answers) : null;
      const answered = isComplete ? 'Answered' : 'Answered part of';
      return {
        id,
        at,
        kind: 'response',
        title: `${answered} “${title}”${score === null ? '' : `: ${score}`}`,
        detail: comments?.split('\n')[0] ?? null,
        tone: seesScores ? tones[mood] : 'neutral',
        // The page of a response shows its scores, so it is for those who may see them.
        to: seesScores ? `/responses/${id}` : null,
      };
    });
  },
};
