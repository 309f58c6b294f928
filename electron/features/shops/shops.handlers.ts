import { toBeside } from '../../../shared/features/shops/beside.rules.ts';
import { coverOf, quartersOfYear } from '../../../shared/features/shops/coverage.rules.ts';
import type { shopsContract } from '../../../shared/features/shops/shops.contract.ts';
import { periodName } from '../../../shared/period.ts';
import type { Handlers } from '../../app/context.ts';
import { findLatestAudit, getScorecard, readOutcomes } from './beside.store.ts';
import { listPlacedVisits, listPlacesToVisit } from './coverage.store.ts';
import { makingHandlers } from './making.handlers.ts';
import { planningHandlers } from './planning.handlers.ts';

const nowhere = { locationId: null, locationName: null };

export const shopsHandlers: Handlers<typeof shopsContract> = {
  ...planningHandlers,
  ...makingHandlers,

  coverage: ({ on }, context) => {
    const { yearStartsInMonth } = context.business();
    const today = context.today();
    const quarters = quartersOfYear(on ?? today, yearStartsInMonth);
    const [first, last] = [quarters.at(0), quarters.at(-1)];
    if (first === undefined || last === undefined) throw new Error('A year has quarters.');
    const visits = listPlacedVisits(context.read, { from: first.from, to: last.to });
    const places = listPlacesToVisit(context.read);
    // A business without locations is one place; one with some may still be visited where none of them is, as on the web.
    const hasNowhere = places.length === 0 || visits.some(({ place }) => place === null);
    return {
      quarters: quarters.map((quarter) => ({ ...quarter, name: periodName(quarter, yearStartsInMonth) })),
      places: [...places, ...(hasNowhere ? [nowhere] : [])].map((place) => ({
        ...place,
        cells: coverOf(place.locationId, quarters, visits, today),
      })),
    };
  },

  beside: ({ checklistId, from, to }, { read }) => ({
    items: toBeside(
      getScorecard(read, checklistId),
      readOutcomes(read, checklistId, { from, to }),
      findLatestAudit(read),
    ),
  }),
};
