import { z } from 'zod';
import { surveyStates } from '../../../shared/features/surveys/surveys.schema.ts';
import type { SearchSource } from '../../app/registries.ts';
import { toLikePattern } from '../../db/search-terms.ts';
import { sql } from '../../db/sql.ts';

/** How many of the newest surveys are looked through: more than a business makes in years. */
const lookedThrough = 500;

const row = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(surveyStates),
  archived: z.number().transform((value) => value === 1),
});

const stateWords = { draft: 'Draft', open: 'Open', closed: 'Closed' } as const;

/** Surveys by title, newest first, for those who read results; what people wrote is searched on the survey's page. */
export const surveysSearch: SearchSource = {
  kind: 'survey',
  find: (read, text, limit, reader) => {
    const isLeader = reader.role === 'owner' || reader.role === 'manager';
    if (!isLeader || text.trim() === '') return [];
    const rows = read.all(
      sql`SELECT survey_id AS id, title, state, archived_at IS NOT NULL AS archived
        FROM (SELECT * FROM surveys ORDER BY made_at DESC, survey_id DESC LIMIT ${lookedThrough})
        WHERE title LIKE ${toLikePattern(text)} ESCAPE '\\' LIMIT ${limit}`,
      row,
    );
    return rows.map(({ id, title, state, archived }) => ({
      kind: 'survey',
      id,
      title,
      detail: archived ? 'Archived' : stateWords[state],
      to: `/surveys/${id}`,
    }));
  },
};
