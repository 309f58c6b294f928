import { z } from 'zod';
import {
  checklistSchema,
  type Checklist,
  type checklistFilterSchema,
} from '../../../shared/features/checklists/checklists.schema.ts';
import { titleOf } from '../../../shared/features/checklists/definition.rules.ts';
import type { ChecklistDefinition } from '../../../shared/features/checklists/definition.schema.ts';
import type { ChecklistId, ChecklistVersionId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { fromCursor, toPage } from '../../db/cursor.ts';
import type { ReadHandle, WriteHandle } from '../../db/handle.ts';
import { nothing, sql } from '../../db/sql.ts';
import { runCounts } from './checklists.derived.ts';
import { checklists } from './checklists.tables.ts';
import { insertVersion } from './versions.store.ts';

/** A checklist as a list shows it: what it asks now, and the runs that count. */
const columns = sql`c.checklist_id AS id, c.title, c.purpose, c.use, c.made_at AS madeAt,
  c.archived_at IS NOT NULL AS archived,
  (SELECT max(number) FROM checklist_versions WHERE checklist_id = c.checklist_id) AS version,
  (SELECT count(*) FROM json_each((SELECT definition FROM checklist_versions WHERE checklist_id = c.checklist_id
      ORDER BY number DESC LIMIT 1), '$.sections') AS section, json_each(section.value, '$.items')) AS items,
  (SELECT ifnull(sum(n), 0) FROM checklist_counts
    WHERE checklist_id = c.checklist_id AND item = '' AND outcome = ${runCounts.all}) AS runs,
  (SELECT ran_on FROM checklist_runs WHERE checklist_id = c.checklist_id AND state IN ('submitted', 'accepted')
    ORDER BY ran_on DESC LIMIT 1) AS lastRanOn`;

const checklistRow = checklistSchema.extend({ archived: z.number().transform((value) => value === 1) });

const cursorValues = z.tuple([z.number(), z.string()]);

/** A page of checklists, newest first. */
export function listChecklists(
  read: ReadHandle,
  filter: z.infer<typeof checklistFilterSchema>,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): { items: Checklist[]; next: string | null } {
  const [madeAt, id] = page.cursor === undefined ? [null, null] : fromCursor(page.cursor, cursorValues);
  const before = madeAt === null ? nothing : sql`AND (c.made_at, c.checklist_id) < (${madeAt}, ${id})`;
  const shown = filter.show === 'archived' ? sql`c.archived_at IS NOT NULL` : sql`c.archived_at IS NULL`;
  const use = filter.use === undefined ? nothing : sql`AND c.use = ${filter.use}`;
  const rows = read.all(
    sql`SELECT ${columns} FROM checklists AS c WHERE ${shown} ${use} ${before}
      ORDER BY c.made_at DESC, c.checklist_id DESC LIMIT ${page.limit + 1}`,
    checklistRow,
  );
  return toPage(
    rows,
    page.limit,
    (row) => row,
    (row) => [row.madeAt, row.id],
  );
}

/** One checklist; refuses one that is not there. */
export function getChecklist(read: ReadHandle, id: ChecklistId): Checklist {
  const checklist = read.find(sql`SELECT ${columns} FROM checklists AS c WHERE c.checklist_id = ${id}`, checklistRow);
  if (checklist === null) throw new Refusal('NOT_FOUND', 'This checklist is no longer here. It may have been undone.');
  return checklist;
}

/** A checklist to be added, with what it asks. */
export type NewChecklist = {
  readonly id: ChecklistId;
  readonly versionId: ChecklistVersionId;
  readonly definition: ChecklistDefinition;
  readonly at: number;
  readonly madeBy: string | null;
};

const toWords = (definition: ChecklistDefinition) => ({
  title: titleOf(definition),
  purpose: definition.purpose,
  use: definition.use,
});

/** Adds a checklist with its first version; refuses an id that was used. */
export function insertChecklist(tx: WriteHandle, { id, versionId, definition, at, madeBy }: NewChecklist): void {
  if (tx.number(sql`SELECT count(*) FROM checklists WHERE checklist_id = ${id}`) > 0) {
    throw new Refusal('ALREADY_MADE', 'This checklist was made already. Open it from the list.');
  }
  tx.insert(checklists, {
    checklist_id: id,
    ...toWords(definition),
    made_at: at,
    made_by: madeBy,
    archived_at: null,
  });
  insertVersion(tx, { id: versionId, checklistId: id, number: 1, definition, revision: 1, at });
}

/** Calls a checklist what its newest version calls it. */
export function updateWords(tx: WriteHandle, id: ChecklistId, definition: ChecklistDefinition): void {
  tx.update(checklists, id, toWords(definition));
}

/** Puts a checklist away, or brings it back. */
export function updateArchived(tx: WriteHandle, id: ChecklistId, archivedAt: number | null): void {
  tx.update(checklists, id, { archived_at: archivedAt });
}
