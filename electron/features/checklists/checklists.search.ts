import { z } from 'zod';
import type { SearchSource } from '../../app/registries.ts';
import { toLikePattern } from '../../db/search-terms.ts';
import { sql } from '../../db/sql.ts';

/** How many of the newest checklists are looked through: more than a business makes in years. */
const lookedThrough = 500;

const row = z.object({ id: z.string(), title: z.string(), purpose: z.string(), archived: z.number() });

/** Checklists by title, newest first, for those who read results. */
export const checklistsSearch: SearchSource = {
  kind: 'checklist',
  find: (read, text, limit, reader) => {
    const isLeader = reader.role === 'owner' || reader.role === 'manager';
    if (!isLeader || text.trim() === '') return [];
    const rows = read.all(
      sql`SELECT checklist_id AS id, title, purpose, archived_at IS NOT NULL AS archived
        FROM (SELECT * FROM checklists ORDER BY made_at DESC, checklist_id DESC LIMIT ${lookedThrough})
        WHERE title LIKE ${toLikePattern(text)} ESCAPE '\\' LIMIT ${limit}`,
      row,
    );
    return rows.map(({ id, title, purpose, archived }) => ({
      kind: 'checklist',
      id,
      title,
      detail: archived === 1 ? 'Archived' : purpose || null,
      to: `/checklists/${id}`,
    }));
  },
};
