import { useQuery } from '@tanstack/react-query';
import type { ChecklistResultsFilter } from '../../../../shared/features/checklists/checklists.schema.ts';
import { orpc } from '../../../rpc/client.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { periodText } from '../../../ui/periods.logic.ts';

/** What a filter says, in words people use. */
export function useFilterWords() {
  const { business } = useSignedIn();
  const { data: places } = useQuery(orpc.business.places.queryOptions({ input: {} }));
  return ({ locationId, ...days }: ChecklistResultsFilter): string[] => {
    const place = places?.locations.find(({ id }) => id === locationId)?.name;
    const period = periodText(days, business.yearStartsInMonth);
    return [...(period === null ? [] : [period]), ...(locationId === undefined ? [] : [place ?? 'one place'])];
  };
}
