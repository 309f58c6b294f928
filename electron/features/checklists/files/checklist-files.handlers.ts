import { writeFileSync } from 'node:fs';
import type { Day } from '../../../../shared/clock.ts';
import type { checklistsContract } from '../../../../shared/features/checklists/checklists.contract.ts';
import type { NotCarried } from '../../../../shared/features/checklists/checklists.schema.ts';
import { listItems, titleOf } from '../../../../shared/features/checklists/definition.rules.ts';
import type { ChecklistDefinition } from '../../../../shared/features/checklists/definition.schema.ts';
import type { CarriedChecklist, CarriedRun } from '../../../../shared/features/checklists/formats/carried.ts';
import { writeOwnJson } from '../../../../shared/features/checklists/formats/own-json.ts';
import { writeSheet } from '../../../../shared/features/checklists/formats/spreadsheet/write-sheet.ts';
import { scoreRun } from '../../../../shared/features/checklists/scoring.rules.ts';
import type { ChecklistId, ChecklistVersionId, FileId, RunId } from '../../../../shared/ids.ts';
import { Refusal } from '../../../../shared/refusal.ts';
import type { Context, Handlers } from '../../../app/context.ts';
import { writeXlsx } from '../../../app/tables/write-xlsx.ts';
import { insertChecklist } from '../checklists.store.ts';
import { insertImportedRun } from '../runs.store.ts';
import { getNewestVersion } from '../versions.store.ts';
import { readChecklist } from './read-checklist.ts';
import { listChecklistTemplates } from './templates.ts';

function readUpload(context: Context, fileId: FileId): Promise<CarriedChecklist> {
  const path = context.uploads.find(fileId);
  if (path === null) throw new Refusal('FILE_GONE', 'The file is no longer here. Choose it again.');
  return readChecklist(path, context.business().timeZone);
}

/** A file without a title is called by its own name. */
function withTitle(definition: ChecklistDefinition, fileName: string): ChecklistDefinition {
  if (definition.title !== '') return definition;
  return { ...definition, title: fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim() };
}

/** Points that rounding alone makes: other tools write three decimals. */
const roundedAt = 0.001;

/** Where the score differs from what the other tool says, both are named; ours is what the answers add up to here. */
function compareScores({ definition, run, format }: CarriedChecklist): NotCarried[] {
  const there = run?.scoredThere ?? null;
  if (run === null || there === null) return [];
  const { earned, possible } = scoreRun(definition, run.answers).score;
  const isSame = (one: number, other: number): boolean => Math.abs(one - other) < roundedAt;
  if (isSame(earned, there.earned) && isSame(possible, there.possible)) return [];
  const what = `${format} counted ${there.earned} of ${there.possible} points; what was carried over scores ${earned} of ${possible} here.`;
  return [{ item: '', what }];
}

/** Nobody here filled it in, and it was nowhere that is known here. */
function toImported({ about, answers, ranOn }: CarriedRun, checklistId: ChecklistId, id: RunId, today: Day) {
  return { id, checklistId, about, answers, locationId: null, ranOn: ranOn ?? today, filledBy: null, filledRole: null };
}

/** A title as the name of a file. */
const toFileName = (title: string): string =>
  title
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase() || 'checklist';

export const checklistFilesHandlers: Pick<
  Handlers<typeof checklistsContract>,
  'listTemplates' | 'importFile' | 'exportFile'
> = {
  listTemplates: () => ({ items: listChecklistTemplates() }),

  importFile: async ({ commandId, id, runId, fileId, fileName }, context) => {
    const carried = await readUpload(context, fileId);
    const { run, format } = carried;
    const definition = withTitle(carried.definition, fileName);
    const notCarried = [...compareScores(carried), ...carried.notCarried];
    const input = { id, runId, fileId, fileName };
    return context.write({ id: commandId, what: 'checklists.imported', input }, (tx, ctx) => {
      const version = { id: context.newId<ChecklistVersionId>(), isInUse: false, definition };
      insertChecklist(tx, { id, versionId: version.id, definition, at: ctx.at, madeBy: ctx.personId });
      const score =
        run === null ? null : insertImportedRun(tx, toImported(run, id, runId, context.today()), version, ctx.at).value;
      const items = listItems(definition).length;
      return { answer: { id, format, items, runId: run === null ? null : runId, score, notCarried } };
    });
  },

  exportFile: async ({ id, format }, context) => {
    const { definition } = getNewestVersion(context.read, id);
    const name = toFileName(titleOf(definition));
    const fileId = context.newId<FileId>();
    if (format === 'json') {
      const fileName = `${name}.json`;
      const path = context.uploads.offer(fileId, fileName, 'application/json');
      writeFileSync(path, `${JSON.stringify(writeOwnJson(definition), null, 2)}\n`, { mode: 0o600 });
      return { fileId, fileName, notCarried: [] };
    }
    const fileName = `${name}.xlsx`;
    const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const { header, rows, notCarried } = writeSheet(definition);
    await writeXlsx(context.uploads.offer(fileId, fileName, mediaType), 'Checklist', header, rows);
    return { fileId, fileName, notCarried: [...notCarried] };
  },
};
