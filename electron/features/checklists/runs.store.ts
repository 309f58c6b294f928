import { z } from 'zod';
import { daySchema, type Day } from '../../../shared/clock.ts';
import type { Role } from '../../../shared/contract/procedure.ts';
import { checklistDefinitionSchema } from '../../../shared/features/checklists/definition.schema.ts';
import { noPhotos, progressOf, type Progress } from '../../../shared/features/checklists/fill.rules.ts';
import { runOwners, type RunOwner } from '../../../shared/features/checklists/review.rules.ts';
import {
  itemAnswersSchema,
  runStates,
  type ItemAnswers,
  type RunScore,
  type RunState,
} from '../../../shared/features/checklists/runs.schema.ts';
import { scoreRun, type ScoredRun } from '../../../shared/features/checklists/scoring.rules.ts';
import {
  checklistIdSchema,
  checklistVersionIdSchema,
  locationIdSchema,
  personIdSchema,
  runIdSchema,
  type ChecklistId,
  type ChecklistVersionId,
  type LocationId,
  type PersonId,
  type RunId,
} from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import type { Row } from '../../db/table.ts';
import { checklistRuns } from './checklists.tables.ts';
import { freezeVersion, type ChecklistVersion } from './versions.store.ts';

const standingRow = z
  .object({
    id: runIdSchema,
    checklistId: checklistIdSchema,
    versionId: checklistVersionIdSchema,
    belongs: z.enum(runOwners),
    locationId: locationIdSchema.nullable(),
    ranOn: daySchema,
    state: z.enum(runStates),
    answers: z.string(),
    revision: z.number(),
    filledBy: personIdSchema.nullable(),
    filledRole: z.string().nullable(),
    isLocked: z.number().transform((value) => value === 1),
    definition: z.string(),
  })
  .transform((row) => ({
    ...row,
    answers: itemAnswersSchema.parse(JSON.parse(row.answers)),
    definition: checklistDefinitionSchema.parse(JSON.parse(row.definition)),
  }));

/** A run as rules see it: where it stands, what it asks, what was answered. */
export type StoredRun = z.infer<typeof standingRow>;

/** Reads a run for a rule; refuses one that is not there. */
export function getStoredRun(read: ReadHandle, id: RunId): StoredRun {
  const run = read.find(
    sql`SELECT r.run_id AS id, r.checklist_id AS checklistId, r.version_id AS versionId, r.belongs,
      r.location_id AS locationId, r.ran_on AS ranOn, r.state, r.answers, r.revision, r.filled_by AS filledBy,
      r.filled_role AS filledRole, r.locked_at IS NOT NULL AS isLocked, v.definition
      FROM checklist_runs AS r JOIN checklist_versions AS v ON v.version_id = r.version_id WHERE r.run_id = ${id}`,
    standingRow,
  );
  if (run === null) throw new Refusal('NOT_FOUND', 'This is no longer here. It may have been undone.');
  return run;
}

/** A run to be begun. */
export type NewRun = {
  readonly id: RunId;
  readonly checklistId: ChecklistId;
  readonly belongs: RunOwner;
  readonly about: string;
  readonly locationId: LocationId | null;
  readonly ranOn: Day;
  readonly filledBy: PersonId | null;
  readonly filledRole: Role | null;
};

function assertNew(read: ReadHandle, run: Pick<NewRun, 'id' | 'locationId'>): void {
  if (read.number(sql`SELECT count(*) FROM checklist_runs WHERE run_id = ${run.id}`) > 0) {
    throw new Refusal('ALREADY_BEGUN', 'This was begun already. Open it from the list.');
  }
  const { locationId } = run;
  if (locationId !== null && read.number(sql`SELECT count(*) FROM locations WHERE location_id = ${locationId}`) === 0) {
    throw new Refusal('NO_SUCH_PLACE', 'This location is no longer here. Choose another.', 'locationId');
  }
}

function toRow(run: NewRun, versionId: ChecklistVersionId, answers: ItemAnswers, progress: Progress, at: number): Row {
  return {
    run_id: run.id,
    checklist_id: run.checklistId,
    version_id: versionId,
    belongs: run.belongs,
    about: run.about,
    location_id: run.locationId,
    ran_on: run.ranOn,
    answers: JSON.stringify(answers),
    revision: 0,
    answered: progress.answered,
    to_answer: progress.toAnswer,
    started_at: at,
    filled_by: run.filledBy,
    filled_role: run.filledRole,
  };
}

/** Begins a run on a version, which stays as it is from here on. */
export function insertRun(tx: WriteHandle, run: NewRun, version: ChecklistVersion, at: number): void {
  assertNew(tx, run);
  freezeVersion(tx, version, at);
  const progress = progressOf(version.definition, {}, noPhotos);
  tx.insert(checklistRuns, { ...toRow(run, version.id, {}, progress, at), state: 'draft' });
}

/** Scores as the columns of a run. */
function toScoreColumns({ score, outcomes }: ScoredRun): Row {
  return {
    value: score.value,
    capped: score.capped,
    earned: score.earned,
    possible: score.possible,
    na_share: score.naShare,
    passed: score.passed === null ? null : Number(score.passed),
    sections: JSON.stringify(score.sections),
    critical_fails: JSON.stringify(score.criticalFails),
    outcomes: JSON.stringify(outcomes),
  };
}

const noScore: Row = {
  value: null,
  capped: null,
  earned: null,
  possible: null,
  na_share: null,
  passed: null,
  sections: null,
  critical_fails: null,
  outcomes: null,
};

/**
 * Adds a run that was filled in elsewhere: accepted as it is, scored here, without findings, because what it found is
 * long past. Answers whether it scored anything, as a fraction.
 */
export function insertImportedRun(
  tx: WriteHandle,
  run: Omit<NewRun, 'belongs'> & { readonly answers: ItemAnswers },
  version: Pick<ChecklistVersion, 'id' | 'isInUse' | 'definition'>,
  at: number,
): RunScore {
  assertNew(tx, run);
  freezeVersion(tx, version, at);
  const scored = scoreRun(version.definition, run.answers);
  const progress = progressOf(version.definition, run.answers, noPhotos);
  tx.insert(checklistRuns, {
    ...toRow({ ...run, belongs: 'plain' }, version.id, run.answers, progress, at),
    ...toScoreColumns(scored),
    state: 'accepted',
    submitted_at: at,
    reviewed_at: at,
    reviewed_by: run.filledBy,
  });
  return scored.score;
}

/** Keeps the answers of a run that is being filled in. */
export function updateAnswers(tx: WriteHandle, run: StoredRun, answers: ItemAnswers, progress: Progress): void {
  tx.update(checklistRuns, run.id, {
    answers: JSON.stringify(answers),
    revision: run.revision + 1,
    answered: progress.answered,
    to_answer: progress.toAnswer,
  });
}

/** Keeps how far a run is, when a photo came or went. */
export function updateProgress(tx: WriteHandle, id: RunId, progress: Progress): void {
  tx.update(checklistRuns, id, { answered: progress.answered, to_answer: progress.toAnswer });
}

/** Hands a run in with what it scored. */
export function updateHandedIn(tx: WriteHandle, id: RunId, scored: ScoredRun, at: number): void {
  tx.update(checklistRuns, id, { ...toScoreColumns(scored), state: 'submitted', submitted_at: at });
}

/** Keeps what a run scores now that an item was taken out. */
export function updateScore(tx: WriteHandle, id: RunId, scored: ScoredRun): void {
  tx.update(checklistRuns, id, toScoreColumns(scored));
}

/** Keeps a review. What is sent back to be mended has no score until it is handed in again. */
export function updateReview(
  tx: WriteHandle,
  id: RunId,
  review: {
    readonly state: RunState;
    readonly reason: string | null;
    readonly by: string | null;
    readonly at: number;
  },
): void {
  tx.update(checklistRuns, id, {
    ...(review.state === 'sent-back' ? noScore : {}),
    state: review.state,
    reviewed_at: review.at,
    reviewed_by: review.by,
    review_reason: review.reason,
  });
}

/** Locks a run: neither answers nor score change any more. */
export function updateLocked(tx: WriteHandle, id: RunId, at: number): void {
  tx.update(checklistRuns, id, { locked_at: at });
}

/** Moves a run to the day it was really made on. */
export function updateDay(tx: WriteHandle, id: RunId, ranOn: Day): void {
  tx.update(checklistRuns, id, { ran_on: ranOn });
}
