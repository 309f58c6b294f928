import type { checklistsContract } from '../../../shared/features/checklists/checklists.contract.ts';
import { assertReady } from '../../../shared/features/checklists/definition-check.rules.ts';
import { findItem } from '../../../shared/features/checklists/definition.rules.ts';
import { assertComplete, assertFits, progressOf } from '../../../shared/features/checklists/fill.rules.ts';
import { assertFillable, assertMayRead, assertMayTouch } from '../../../shared/features/checklists/review.rules.ts';
import type { FindingId, RunId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context, Handlers } from '../../app/context.ts';
import { keepPhoto, takePhoto } from '../../app/photos/take-photos.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { getChecklist } from './checklists.store.ts';
import { listContests } from './contests.store.ts';
import { listRunFindings } from './findings.store.ts';
import { handIn, readScored } from './hand-in.ts';
import { countPhotos, insertRunPhoto, listRunPhotos, removeRunPhoto } from './photos.store.ts';
import { findReview, findScore, getRun, listRuns } from './runs.list.ts';
import { getStoredRun, insertRun, updateAnswers, updateProgress, type StoredRun } from './runs.store.ts';
import { getNewestVersion } from './versions.store.ts';

type RunHandlers = Pick<
  Handlers<typeof checklistsContract>,
  'startRun' | 'listRuns' | 'getRun' | 'saveAnswers' | 'addPhoto' | 'removePhoto' | 'submit'
>;

/** A run that whoever asks may go on filling in; refuses any other. */
function getFillable(read: ReadHandle, context: Context, id: RunId): StoredRun {
  const run = getStoredRun(read, id);
  assertMayTouch(context.me(), run);
  assertFillable(run);
  return run;
}

function keepProgress(tx: WriteHandle, { id, definition, answers }: StoredRun): void {
  updateProgress(tx, id, progressOf(definition, answers, countPhotos(tx, id)));
}

export const runHandlers: RunHandlers = {
  startRun: ({ commandId, id, checklistId, about, locationId, ranOn }, context) => {
    const today = context.today();
    const input = { id, checklistId, about, locationId, ranOn };
    return context.write({ id: commandId, what: 'checklists.run-begun', input }, (tx, ctx) => {
      if (getChecklist(tx, checklistId).archived) {
        throw new Refusal('ARCHIVED', 'This checklist is archived. Bring it back first.');
      }
      if (ranOn > today)
        throw new Refusal('IN_FUTURE', 'This day has not come yet. Give the day it is about.', 'ranOn');
      const version = getNewestVersion(tx, checklistId);
      if (!version.isInUse) assertReady(version.definition);
      const { id: filledBy, role: filledRole } = context.me();
      insertRun(tx, { ...input, belongs: 'plain', filledBy, filledRole }, version, ctx.at);
      return { answer: { id } };
    });
  },

  listRuns: ({ cursor, limit, ...filter }, context) => {
    const { id, role } = context.me();
    return listRuns(context.read, { filter, page: { cursor, limit }, filledBy: role === 'staff' ? id : null });
  },

  getRun: ({ id }, context) => {
    const { read } = context;
    const run = getStoredRun(read, id);
    assertMayRead(context.me(), run);
    const { definition, answers, revision, filledBy } = run;
    return {
      run: getRun(read, id),
      definition,
      answers,
      revision,
      photos: listRunPhotos(read, id).map((photo) => ({ ...photo, url: context.photoUrl(photo.id) })),
      score: findScore(read, id) ?? readScored(read, run).score,
      findings: listRunFindings(read, id),
      contests: listContests(read, id),
      filledBy,
      review: findReview(read, id),
    };
  },

  saveAnswers: ({ commandId, id, answers, revision }, context) =>
    context.write({ id: commandId, what: 'checklists.answers-kept', input: { id, answers, revision } }, (tx) => {
      const run = getFillable(tx, context, id);
      if (revision !== run.revision) {
        throw new Refusal(
          'CHANGED_SINCE',
          'This was filled in somewhere else in the meantime. Open it again to go on from there.',
        );
      }
      assertFits(run.definition, answers);
      updateAnswers(tx, run, answers, progressOf(run.definition, answers, countPhotos(tx, id)));
      return { answer: { id, revision: revision + 1 } };
    }),

  addPhoto: ({ commandId, id, runId, itemId, fileId }, context) => {
    const photo = takePhoto(context.uploads, fileId, 'fileId');
    const input = { id, runId, itemId, fileId };
    const added = context.write({ id: commandId, what: 'checklists.photo-added', input }, (tx, ctx) => {
      const run = getFillable(tx, context, runId);
      if (itemId !== null && findItem(run.definition, itemId) === null) {
        throw new Refusal('NOT_ASKED', 'This checklist does not ask that. Open it again.', 'itemId');
      }
      insertRunPhoto(tx, { id, runId, itemId, at: ctx.at, ...keepPhoto(context.store.dataDir, photo, 'fileId') });
      keepProgress(tx, run);
      return { answer: { id } };
    });
    context.uploads.remove(fileId);
    return added;
  },

  removePhoto: ({ commandId, id, runId }, context) =>
    context.write({ id: commandId, what: 'checklists.photo-removed', input: { id, runId } }, (tx) => {
      const run = getFillable(tx, context, runId);
      removeRunPhoto(tx, runId, id);
      keepProgress(tx, run);
      return { answer: {} };
    }),

  submit: ({ commandId, id }, context) =>
    context.write({ id: commandId, what: 'checklists.handed-in', input: { id } }, (tx, ctx) => {
      const run = getFillable(tx, context, id);
      assertComplete(run.definition, run.answers, countPhotos(tx, id));
      return { answer: { id, findings: handIn(tx, run, ctx.at, () => context.newId<FindingId>()) } };
    }),
};
