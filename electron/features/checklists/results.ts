import { isScored, joinVersions, type JoinedItem } from '../../../shared/features/checklists/definition.rules.ts';
import type { ChecklistResults, ItemResult } from '../../../shared/features/checklists/checklists.schema.ts';
import type { ChecklistId } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { readCounts, type ChecklistCounts, type RunsOf } from './counts.ts';
import { readRepeats } from './repeats.ts';
import { readScores, toMeanScore } from './scores.ts';
import { listVersions } from './versions.store.ts';

/** What a checklist asks over all its versions, newest first. */
export function readJoined(read: ReadHandle, checklistId: ChecklistId): ReturnType<typeof joinVersions> {
  return joinVersions(listVersions(read, checklistId).map(({ definition }) => definition));
}

function toItemResult(
  { item, sectionId, isCurrent }: JoinedItem,
  counts: ChecklistCounts,
  repeats: ReadonlyMap<string, ItemResult['repeats']>,
): ItemResult[] {
  const counted = counts.items.get(item.id);
  // What the newest version dropped shows as long as something was answered to it.
  if (!isScored(item) || (counted === undefined && !isCurrent)) return [];
  const { full = 0, part = 0, none = 0, na = 0 } = counted ?? {};
  const { id: itemId, label, type } = item;
  return [{ itemId, sectionId, label, type, full, part, none, na, repeats: repeats.get(itemId) ?? [] }];
}

/** What the runs of a checklist add up to, over all its versions. */
export function readResults(read: ReadHandle, asked: RunsOf): ChecklistResults {
  const { sections, items } = readJoined(read, asked.checklistId);
  const counts = readCounts(read, asked);
  const sums = Map.groupBy(readScores(read, { ...asked, by: 'section' }), ({ sectionId }) => sectionId);
  const repeats = readRepeats(read, asked);
  const current = new Set(items.filter(({ isCurrent }) => isCurrent).map(({ sectionId }) => sectionId));
  return {
    runs: counts.runs,
    failed: counts.failed,
    total: toMeanScore(sums.get('')),
    sections: sections
      .filter(({ id }) => current.has(id) || sums.has(id))
      .map(({ id, title }) => ({ id, title, ...toMeanScore(sums.get(id)) })),
    items: items.flatMap((item) => toItemResult(item, counts, repeats)),
  };
}
