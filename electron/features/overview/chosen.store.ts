import { z } from 'zod';
import { chosenFigureSchema, type ChosenFigure } from '../../../shared/features/overview/overview.schema.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { overviewSettings } from './overview.tables.ts';

/** The one row of settings there is. */
const settingId = 'overview';

/** Until somebody chooses: one figure for each of the six things the app is for. */
const chosenAtFirst: readonly ChosenFigure[] = [
  'promises.kept-first',
  'log.left-unhappy',
  'log.answered-within-48h',
  'surveys.nps',
  'losses.call-coverage',
  'mirror.honesty-index',
].map((measureId) => ({ measureId, target: null }));

const settingsRow = z.object({
  figures: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(chosenFigureSchema)),
});

function findChosen(read: ReadHandle): readonly ChosenFigure[] | null {
  const row = read.find(sql`SELECT figures FROM overview_settings WHERE setting_id = ${settingId}`, settingsRow);
  return row?.figures ?? null;
}

/** The figures of the overview, in their order. */
export function listChosen(read: ReadHandle): readonly ChosenFigure[] {
  return findChosen(read) ?? chosenAtFirst;
}

export function keepChosen(tx: WriteHandle, chosen: readonly ChosenFigure[]): void {
  const row = { figures: JSON.stringify(chosen) };
  if (findChosen(tx) === null) tx.insert(overviewSettings, { setting_id: settingId, ...row });
  else tx.update(overviewSettings, settingId, row);
}
