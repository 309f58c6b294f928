import { z } from 'zod';
import type { ItemResult } from '../../../shared/features/checklists/checklists.schema.ts';
import { findRepeats, type PlaceRun } from '../../../shared/features/checklists/repeats.rules.ts';
import { runIdSchema } from '../../../shared/ids.ts';
import type { ReadHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { toCounting, type RunsOf } from './counts.ts';
import { listPlaces } from './scores.ts';

/** Runs of a place that are looked at: a dozen tells whether something fails again and again, and reads no archive. */
const latest = 12;

const runRow = z.object({
  runId: runIdSchema,
  // Written by the rule that scores a run; checking each again would cost results more than reading them.
  outcomes: z.string().transform((text) => JSON.parse(text) as PlaceRun['outcomes']),
});

function listLatest(read: ReadHandle, asked: RunsOf, locationId: string | null): PlaceRun[] {
  return read.all(
    sql`SELECT r.run_id AS runId, r.outcomes FROM checklist_runs AS r
      WHERE ${toCounting(asked)} AND r.location_id IS ${locationId}
      ORDER BY r.ran_on DESC, r.run_id DESC LIMIT ${latest}`,
    runRow,
  );
}

/** What fails again and again, by item: the places where it earned nothing in the latest two runs or more. */
export function readRepeats(read: ReadHandle, asked: RunsOf): Map<string, ItemResult['repeats']> {
  const repeats = new Map<string, ItemResult['repeats']>();
  for (const { locationId, locationName } of listPlaces(read, asked)) {
    for (const [item, repeat] of findRepeats(listLatest(read, asked, locationId))) {
      repeats.set(item, [...(repeats.get(item) ?? []), { locationId, locationName, ...repeat }]);
    }
  }
  return repeats;
}
