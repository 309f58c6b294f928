import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { ChecklistResultsFilter } from '../../../../shared/features/checklists/checklists.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { orpc } from '../../../rpc/client.ts';
import type { ChecklistPageFilter } from '../checklists.logic.ts';

/** The part of the address that says which runs are read. */
export function toResultsFilter({ from, to, locationId }: ChecklistPageFilter): ChecklistResultsFilter {
  const set = Object.entries({ from, to, locationId }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set);
}

/** What the runs of a checklist found, for those the address asks for. */
export function useResults(checklistId: Id<'Checklist'>, filter: ChecklistResultsFilter, isAsked = true) {
  return useQuery(
    orpc.checklists.results.queryOptions({
      input: isAsked ? { checklistId, ...filter } : skipToken,
      placeholderData: keepPreviousData,
    }),
  );
}

/** Where the runs behind a figure are listed. */
export function runsPath(checklistId: Id<'Checklist'>, filter: ChecklistResultsFilter): string {
  const set = Object.entries(filter).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return `/checklists/${checklistId}?${new URLSearchParams([['tab', 'runs'], ...set]).toString()}`;
}
