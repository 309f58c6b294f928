import { dayName } from '../../../shared/period.ts';
import type { SearchSource } from '../../app/registries.ts';
import { toLikePattern } from '../../db/search-terms.ts';
import { sql } from '../../db/sql.ts';
import { visitColumns, visitNames, visitRow } from './visits.store.ts';

/** How many of the newest visits are looked through: those of years. */
const lookedThrough = 500;

const stateWords = { planned: 'planned', doing: 'being scored', made: 'made', cancelled: 'called off' } as const;

/** Mystery visits by scenario, place or shopper, newest first, for those who plan them. */
export const shopsSearch: SearchSource = {
  kind: 'visit',
  find: (read, text, limit, reader) => {
    const isLeader = reader.role === 'owner' || reader.role === 'manager';
    if (!isLeader || text.trim() === '') return [];
    const like = toLikePattern(text);
    const found = read.all(
      sql`SELECT ${visitColumns} FROM (SELECT * FROM visits ORDER BY planned_on DESC, visit_id DESC LIMIT ${lookedThrough}) AS v
        ${visitNames} WHERE s.title LIKE ${like} ESCAPE '\\' OR locations.name LIKE ${like} ESCAPE '\\'
        OR v.shopper_name LIKE ${like} ESCAPE '\\' OR (v.shopper_kind = 'staff' AND people.name LIKE ${like} ESCAPE '\\')
        ORDER BY v.planned_on DESC, v.visit_id DESC LIMIT ${limit}`,
      visitRow,
    );
    return found.map((visit) => ({
      kind: 'visit',
      id: visit.id,
      title: visit.scenarioTitle,
      detail: [visit.locationName, dayName(visit.visitedOn ?? visit.plannedOn), stateWords[visit.state]]
        .filter(Boolean)
        .join(' · '),
      to: `/visits/${visit.id}`,
    }));
  },
};
