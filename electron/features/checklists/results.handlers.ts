import type { checklistsContract } from '../../../shared/features/checklists/checklists.contract.ts';
import type { Handlers } from '../../app/context.ts';
import { getChecklist } from './checklists.store.ts';
import { readComparison, readTrend } from './figures.ts';
import { readResults } from './results.ts';

type ResultHandlers = Pick<Handlers<typeof checklistsContract>, 'results' | 'trend' | 'compare'>;

export const resultHandlers: ResultHandlers = {
  results: ({ checklistId, ...filter }, { read }) => {
    getChecklist(read, checklistId);
    return readResults(read, { checklistId, filter });
  },
  trend: ({ checklistId, sectionId = '', by, ...filter }, { read, business }) => {
    getChecklist(read, checklistId);
    const { yearStartsInMonth } = business();
    return { points: readTrend(read, { checklistId, filter, sectionId, by, yearStartsInMonth }) };
  },
  compare: ({ checklistId, ...filter }, { read }) => {
    getChecklist(read, checklistId);
    return { places: readComparison(read, { checklistId, filter }) };
  },
};
