import type { checklistsContract } from '../../../shared/features/checklists/checklists.contract.ts';
import {
  assertContestable,
  assertDecidable,
  assertLockable,
  assertMayTouch,
  decideReview,
} from '../../../shared/features/checklists/review.rules.ts';
import type { FindingId } from '../../../shared/ids.ts';
import type { Handlers } from '../../app/context.ts';
import { getContest, insertContest, listContests, updateContest } from './contests.store.ts';
import { readScored, settleFindings } from './hand-in.ts';
import { getStoredRun, updateLocked, updateReview, updateScore } from './runs.store.ts';

type ReviewHandlers = Pick<Handlers<typeof checklistsContract>, 'review' | 'lock' | 'contest' | 'decideContest'>;

export const reviewHandlers: ReviewHandlers = {
  review: ({ commandId, id, as, reason }, context) =>
    context.write({ id: commandId, what: 'checklists.reviewed', input: { id, as, reason } }, (tx, ctx) => {
      const run = getStoredRun(tx, id);
      const decided = decideReview(run, as, reason);
      const { outcomes } = readScored(tx, run);
      updateReview(tx, id, { state: as, reason: decided.reason, by: ctx.personId, at: ctx.at });
      // What is sent back keeps its findings: they are settled when it is handed in again.
      if (as !== 'sent-back') settleFindings(tx, run, { state: as, outcomes }, () => context.newId<FindingId>());
      return { answer: { id } };
    }),

  lock: ({ commandId, id }, context) =>
    context.write({ id: commandId, what: 'checklists.locked', input: { id } }, (tx, ctx) => {
      assertLockable(getStoredRun(tx, id), listContests(tx, id));
      updateLocked(tx, id, ctx.at);
      return { answer: { id } };
    }),

  contest: ({ commandId, id, runId, itemId, reason }, context) =>
    context.write({ id: commandId, what: 'checklists.contested', input: { id, runId, itemId, reason } }, (tx, ctx) => {
      const run = getStoredRun(tx, runId);
      assertMayTouch(context.me(), run);
      assertContestable(run, run.definition, itemId, listContests(tx, runId));
      insertContest(tx, { id, runId, itemId, reason, by: ctx.personId, at: ctx.at });
      return { answer: { id } };
    }),

  decideContest: ({ commandId, id, outcome, decision }, context) =>
    context.write(
      { id: commandId, what: 'checklists.contest-decided', input: { id, outcome, decision } },
      (tx, ctx) => {
        const contest = getContest(tx, id);
        const run = getStoredRun(tx, contest.runId);
        assertDecidable(run, contest);
        updateContest(tx, id, { outcome, decision, by: ctx.personId, at: ctx.at });
        if (outcome === 'refused') return { answer: { id } };
        const scored = readScored(tx, run);
        updateScore(tx, run.id, scored);
        settleFindings(tx, run, { state: run.state, outcomes: scored.outcomes }, () => context.newId<FindingId>());
        return { answer: { id } };
      },
    ),
};
