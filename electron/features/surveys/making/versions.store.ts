import { z } from 'zod';
import { definitionSchema, type Definition } from '../../../../shared/features/surveys/definition.schema.ts';
import type { Version } from '../../../../shared/features/surveys/surveys.schema.ts';
import { versionIdSchema, type SurveyId, type VersionId } from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { ReadHandle, WriteHandle } from '../../../db/handle.ts';
import { sql } from '../../../db/sql.ts';
import { surveyVersions } from '../surveys.tables.ts';

const columns = sql`version_id, number, definition, revision, frozen_at`;

const versionRow = z
  .object({
    version_id: versionIdSchema,
    number: z.number(),
    definition: z.string(),
    revision: z.number(),
    frozen_at: z.number().nullable(),
  })
  .transform((row): Version => ({
    id: row.version_id,
    number: row.number,
    definition: definitionSchema.parse(JSON.parse(row.definition)),
    revision: row.revision,
    frozenAt: row.frozen_at,
  }));

/** One version by its id; refuses one that is not there. */
export function getVersion(read: ReadHandle, versionId: VersionId): Version {
  const version = read.find(sql`SELECT ${columns} FROM survey_versions WHERE version_id = ${versionId}`, versionRow);
  if (version === null) throw new Refusal('NOT_FOUND', 'This version of the survey is no longer here.');
  return version;
}

/** What a survey asks today, or asked last where it is closed; null before the first opening. */
export function findVersionInUse(read: ReadHandle, surveyId: SurveyId): Version | null {
  return read.find(
    sql`SELECT ${columns} FROM survey_versions WHERE survey_id = ${surveyId} AND frozen_at IS NOT NULL
      ORDER BY number DESC LIMIT 1`,
    versionRow,
  );
}

/** What is being changed; null where nothing is. */
export function findDraft(read: ReadHandle, surveyId: SurveyId): Version | null {
  return read.find(
    sql`SELECT ${columns} FROM survey_versions WHERE survey_id = ${surveyId} AND frozen_at IS NULL
      ORDER BY number DESC LIMIT 1`,
    versionRow,
  );
}

/** Every version that is or was in use, newest first. */
export function listVersions(read: ReadHandle, surveyId: SurveyId): Version[] {
  return read.all(
    sql`SELECT ${columns} FROM survey_versions WHERE survey_id = ${surveyId} AND frozen_at IS NOT NULL
      ORDER BY number DESC`,
    versionRow,
  );
}

/** Adds a version; one with `frozenAt` is in use from the start. */
export function insertVersion(
  tx: WriteHandle,
  version: {
    readonly id: VersionId;
    readonly surveyId: SurveyId;
    readonly number: number;
    readonly definition: Definition;
    readonly at: number;
    readonly frozenAt: number | null;
  },
): void {
  tx.insert(surveyVersions, {
    version_id: version.id,
    survey_id: version.surveyId,
    number: version.number,
    definition: JSON.stringify(version.definition),
    revision: 1,
    changed_at: version.at,
    frozen_at: version.frozenAt,
  });
}

/** Keeps a change of a draft, under its next revision. */
export function updateDraft(tx: WriteHandle, draft: Version, definition: Definition, at: number): void {
  tx.update(surveyVersions, draft.id, {
    definition: JSON.stringify(definition),
    revision: draft.revision + 1,
    changed_at: at,
  });
}

/** Freezes a draft: from here on it is in use and stays as it is. */
export function freezeDraft(tx: WriteHandle, draft: Version, at: number): void {
  tx.update(surveyVersions, draft.id, { frozen_at: at });
}

/** Throws a draft away; what is in use stays. */
export function removeDraft(tx: WriteHandle, draft: Version): void {
  tx.remove(surveyVersions, draft.id);
}
