import { z } from 'zod';
import { actionStates } from '../../../shared/features/actions/actions.schema.ts';
import { stateWords } from '../../../shared/features/actions/actions.words.ts';
import type { SearchSource } from '../../app/registries.ts';
import { toLikePattern } from '../../db/search-terms.ts';
import { nothing, sql } from '../../db/sql.ts';

/** How many of the newest actions are looked through; what is older is found from its entry or customer. */
const lookedThrough = 2000;

const row = z.object({ id: z.string(), what: z.string(), state: z.enum(actionStates), whoName: z.string().nullable() });

/** Recent actions with what was typed in their sentence; staff find their own. */
export const actionsSearch: SearchSource = {
  kind: 'action',
  find: (read, text, limit, reader) => {
    if (text.trim() === '') return [];
    const owner = reader.role === 'staff' ? sql`AND a.who = ${reader.id}` : nothing;
    const rows = read.all(
      sql`SELECT a.action_id AS id, a.what, a.state, people.name AS whoName
        FROM (SELECT * FROM actions ORDER BY opened_at DESC LIMIT ${lookedThrough}) AS a
        LEFT JOIN people ON people.person_id = a.who
        WHERE a.what LIKE ${toLikePattern(text)} ESCAPE '\\' ${owner} ORDER BY a.opened_at DESC LIMIT ${limit}`,
      row,
    );
    return rows.map(({ id, what, state, whoName }) => ({
      kind: 'action',
      id,
      title: what,
      detail: [whoName, stateWords[state]].filter(Boolean).join(' · '),
      to: `/actions/${id}`,
    }));
  },
};
