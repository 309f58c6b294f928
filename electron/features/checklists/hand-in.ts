import { isAnswered, noPhotos } from '../../../shared/features/checklists/fill.rules.ts';
import { decideFindings } from '../../../shared/features/checklists/findings.rules.ts';
import { isScored, listItems } from '../../../shared/features/checklists/definition.rules.ts';
import { listLeftOut } from '../../../shared/features/checklists/review.rules.ts';
import type { RunState } from '../../../shared/features/checklists/runs.schema.ts';
import { listBad, scoreRun, type ScoredRun } from '../../../shared/features/checklists/scoring.rules.ts';
import type { FindingId } from '../../../shared/ids.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { listContests } from './contests.store.ts';
import { applyFindingSteps, listStandingFindings } from './findings.store.ts';
import { updateHandedIn, type StoredRun } from './runs.store.ts';

/** What a run scores as it stands, without the items that were contested with success. */
export function readScored(read: ReadHandle, run: StoredRun): ScoredRun {
  return scoreRun(run.definition, run.answers, listLeftOut(listContests(read, run.id)));
}

/** Brings the findings of a run in line with where it stands now and how its items went. */
export function settleFindings(
  tx: WriteHandle,
  run: StoredRun,
  { state, outcomes }: { readonly state: RunState; readonly outcomes: ScoredRun['outcomes'] },
  newId: () => FindingId,
): void {
  const standing = listStandingFindings(tx, run.id);
  const { definition, answers } = run;
  const steps = decideFindings({ definition, answers, outcomes, state, findings: standing });
  applyFindingSteps(tx, steps, { run, standing, newId });
}

/** Hands a run in: it is scored, and its bad answers become findings. Answers how many they are. */
export function handIn(tx: WriteHandle, run: StoredRun, at: number, newId: () => FindingId): number {
  const scored = readScored(tx, run);
  updateHandedIn(tx, run.id, scored, at);
  settleFindings(tx, run, { state: 'submitted', outcomes: scored.outcomes }, newId);
  return listBad(run.definition, scored.outcomes).length;
}

/**
 * Hands in what was answered in an audit; items nobody was asked do not apply. What the owner admits becomes findings;
 * what others see differently is the mirror's to tell.
 */
export function handInAudit(tx: WriteHandle, run: StoredRun, at: number, newId: () => FindingId): void {
  const unasked = listItems(run.definition).filter(
    (item) => isScored(item) && !isAnswered(item, run.answers, noPhotos),
  );
  const scored = scoreRun(run.definition, run.answers, new Set(unasked.map(({ id }) => id)));
  updateHandedIn(tx, run.id, scored, at);
  if (run.filledRole === 'owner') settleFindings(tx, run, { state: 'submitted', outcomes: scored.outcomes }, newId);
}
