import type { Day, Instant } from '../../clock.ts';
import type { ChecklistId, ChecklistVersionId, LocationId, RunId } from '../../ids.ts';
import type { ChecklistDefinition } from '../checklists/definition.schema.ts';
import { noPhotos, progressOf } from '../checklists/fill.rules.ts';
import type { RunOwner } from '../checklists/review.rules.ts';
import type { ItemAnswers, RunState } from '../checklists/runs.schema.ts';
import { scoreRun, type ScoredRun } from '../checklists/scoring.rules.ts';
import type { SampleRandom } from './sample.random.ts';
import { momentOf, type SampleItem, type Worker, type World } from './sample.world.ts';

/** A checklist of the sample company, in use since a day. */
export type SampleChecklist = {
  readonly id: ChecklistId;
  readonly versionId: ChecklistVersionId;
  readonly definition: ChecklistDefinition;
  readonly madeAt: Instant;
};

/** The company carries no pictures, so none of its checklists insists on one. */
function withoutPhotos(definition: ChecklistDefinition): ChecklistDefinition {
  return {
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => (item.type === 'photo' ? { ...item, required: false } : item)),
    })),
  };
}

/** Takes a checklist that comes with the program into use. */
export function makeSampleChecklist(world: World, name: string, madeOn: Day, random: SampleRandom): SampleChecklist {
  const shipped = world.texts.checklists[name];
  if (shipped === undefined)
    throw new Error(`The sample's texts speak of the checklist “${name}”, which is not there.`);
  const madeAt = momentOf(madeOn, 11);
  return { id: random.id(madeAt), versionId: random.id(madeAt), definition: withoutPhotos(shipped), madeAt };
}

/** The rows of a checklist; it is filled in from its first day on. */
export function* listChecklistItems(world: World, checklist: SampleChecklist): Generator<SampleItem> {
  const { id, versionId, definition, madeAt } = checklist;
  const { title, purpose, use } = definition;
  yield {
    table: 'checklists',
    row: { checklist_id: id, title, purpose, use, made_at: madeAt, made_by: world.manager.id, archived_at: null },
  };
  yield {
    table: 'checklist_versions',
    row: {
      version_id: versionId,
      checklist_id: id,
      number: 1,
      definition: JSON.stringify(definition),
      revision: 1,
      changed_at: madeAt,
      frozen_at: madeAt,
    },
  };
}

/** One time a checklist was filled in, or is being filled in. */
export type SampleRun = {
  readonly id: RunId;
  readonly checklist: SampleChecklist;
  readonly belongs: RunOwner;
  readonly about: string;
  readonly locationId: LocationId | null;
  readonly ranOn: Day;
  readonly state: Extract<RunState, 'draft' | 'submitted' | 'accepted' | 'excluded'>;
  readonly answers: ItemAnswers;
  readonly by: Worker | null;
  readonly startedAt: Instant;
  readonly submittedAt: Instant | null;
  /** When the manager reviewed it, and what they said. */
  readonly review: { readonly at: Instant; readonly reason: string | null } | null;
};

function toScoreColumns({ score, outcomes }: ScoredRun): SampleItem['row'] {
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

/** The row of a run, scored as the app scores it once it is handed in. */
export function toRunItem(world: World, run: SampleRun): SampleItem {
  const { definition } = run.checklist;
  const progress = progressOf(definition, run.answers, noPhotos);
  return {
    table: 'checklist_runs',
    row: {
      run_id: run.id,
      checklist_id: run.checklist.id,
      version_id: run.checklist.versionId,
      belongs: run.belongs,
      about: run.about,
      location_id: run.locationId,
      ran_on: run.ranOn,
      state: run.state,
      answers: JSON.stringify(run.answers),
      revision: Object.keys(run.answers).length,
      answered: progress.answered,
      to_answer: progress.toAnswer,
      started_at: run.startedAt,
      filled_by: run.by?.id ?? null,
      filled_role: run.by?.role ?? null,
      submitted_at: run.submittedAt,
      reviewed_at: run.review?.at ?? null,
      reviewed_by: run.review === null ? null : world.manager.id,
      review_reason: run.review?.reason ?? null,
      ...(run.submittedAt === null ? {} : toScoreColumns(scoreRun(definition, run.answers))),
    },
  };
}
