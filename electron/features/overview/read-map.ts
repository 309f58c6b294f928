import { addMoods, judgeMoods } from '../../../shared/features/overview/mood.rules.ts';
import type { MapCell } from '../../../shared/features/overview/overview.schema.ts';
import { usualSteps } from '../../../shared/features/overview/overview.words.ts';
import type { Period } from '../../../shared/period.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { listFeedback, listScored, listSurveyed } from './counts.store.ts';
import { findTitles, listTouchpoints } from './places.store.ts';
import { listLogSources, listSurveySources } from './sources.ts';

/** What is known of each touchpoint in a quarter: those in use, and others that something was heard of. */
export function readMap(
  read: ReadHandle,
  period: Period,
): { readonly pooled: number | null; readonly cells: readonly MapCell[] } {
  const feedback = Map.groupBy(listFeedback(read, period), ({ touchpointId }) => touchpointId);
  const surveyed = Map.groupBy(listSurveyed(read, period), ({ touchpointId }) => touchpointId);
  const scored = Map.groupBy(listScored(read, period), ({ touchpointId }) => touchpointId);
  const titles = findTitles(read);
  const { from, to } = period;

  const known = listTouchpoints(read).map(({ touchpointId, isArchived, ...touchpoint }) => {
    const said = addMoods(feedback.get(touchpointId) ?? []);
    const answered = addMoods(surveyed.get(touchpointId) ?? []);
    const scores = scored.get(touchpointId) ?? [];
    const visits = scores.reduce((sum, { n }) => sum + n, 0);
    const total = scores.reduce((sum, score) => sum + score.total, 0);
    const records = [
      ...listLogSources(feedback.get(touchpointId) ?? [], { from, to, touchpointId }),
      ...listSurveySources(surveyed.get(touchpointId) ?? [], titles, { from, to }),
      ...scores.map(({ sourceId, n }) => ({
        label: titles.get(sourceId) ?? '',
        to: `/checklists/${sourceId}`,
        search: { from, to },
        n,
      })),
    ];
    return {
      touchpointId,
      ...touchpoint,
      isShown: !isArchived || said.n + answered.n + visits > 0,
      counts: addMoods([said, answered]),
      feedback: said.n,
      surveyed: answered.n,
      shops: { n: visits, value: visits === 0 ? null : total / visits },
      records,
    };
  });
  const shown = known.filter(({ isShown }) => isShown);
  const { pooled, moods } = judgeMoods(shown.map(({ counts }) => counts));
  const cells = shown.flatMap(({ isShown: _isShown, counts: _counts, step, ...cell }, index) => {
    const mood = moods[index];
    if (mood === undefined) return [];
    return [{ ...cell, mood, step: step ?? usualSteps[cell.department], isStepAssumed: step === null }];
  });
  return { pooled, cells };
}
