import { z } from 'zod';
import {
  checklistDefinitionSchema,
  type ChecklistDefinition,
} from '../../../shared/features/checklists/definition.schema.ts';
import {
  checklistVersionIdSchema,
  type ChecklistId,
  type ChecklistVersionId,
  type RunId,
} from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { checklistVersions } from './checklists.tables.ts';

const columns = sql`version_id, number, definition, revision, frozen_at`;

const versionRow = z
  .object({
    version_id: checklistVersionIdSchema,
    number: z.number(),
    definition: z.string(),
    revision: z.number(),
    frozen_at: z.number().nullable(),
  })
  .transform((row) => ({
    id: row.version_id,
    number: row.number,
    definition: checklistDefinitionSchema.parse(JSON.parse(row.definition)),
    revision: row.revision,
    /** It has been filled in and stays as it is. */
    isInUse: row.frozen_at !== null,
  }));

/** One version of a checklist. */
export type ChecklistVersion = z.infer<typeof versionRow>;

/** What a checklist asks now; refuses one that is not there. */
export function getNewestVersion(read: ReadHandle, checklistId: ChecklistId): ChecklistVersion {
  const version = read.find(
    sql`SELECT ${columns} FROM checklist_versions WHERE checklist_id = ${checklistId} ORDER BY number DESC LIMIT 1`,
    versionRow,
  );
  if (version === null) throw new Refusal('NOT_FOUND', 'This checklist is no longer here. It may have been undone.');
  return version;
}

/** The version a run fills in. */
export function getVersionOfRun(read: ReadHandle, runId: RunId): ChecklistVersion {
  return read.get(
    sql`SELECT ${columns} FROM checklist_versions
      WHERE version_id = (SELECT version_id FROM checklist_runs WHERE run_id = ${runId})`,
    versionRow,
  );
}

/** Every version of a checklist, newest first. */
export function listVersions(read: ReadHandle, checklistId: ChecklistId): ChecklistVersion[] {
  return read.all(
    sql`SELECT ${columns} FROM checklist_versions WHERE checklist_id = ${checklistId} ORDER BY number DESC`,
    versionRow,
  );
}

/** A version to be added. */
export type NewVersion = {
  readonly id: ChecklistVersionId;
  readonly checklistId: ChecklistId;
  readonly number: number;
  readonly definition: ChecklistDefinition;
  readonly revision: number;
  readonly at: number;
};

/** Adds a version, which nobody has filled in yet. */
export function insertVersion(tx: WriteHandle, version: NewVersion): void {
  tx.insert(checklistVersions, {
    version_id: version.id,
    checklist_id: version.checklistId,
    number: version.number,
    definition: JSON.stringify(version.definition),
    revision: version.revision,
    changed_at: version.at,
    frozen_at: null,
  });
}

/** Keeps a change of a version nobody has filled in. */
export function updateVersion(
  tx: WriteHandle,
  id: ChecklistVersionId,
  change: { readonly definition: ChecklistDefinition; readonly revision: number; readonly at: number },
): void {
  tx.update(checklistVersions, id, {
    definition: JSON.stringify(change.definition),
    revision: change.revision,
    changed_at: change.at,
  });
}

/** Freezes a version: from here on it has been filled in and stays as it is. */
export function freezeVersion(tx: WriteHandle, version: Pick<ChecklistVersion, 'id' | 'isInUse'>, at: number): void {
  if (!version.isInUse) tx.update(checklistVersions, version.id, { frozen_at: at });
}
