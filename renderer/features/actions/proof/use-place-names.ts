import { useQuery } from '@tanstack/react-query';
import type { Criterion } from '../../../../shared/features/proof/proof.schema.ts';
import { orpc } from '../../../rpc/client.ts';

/** The names of the places a criterion is read at; none where it is read of the whole business. */
export function usePlaceNames({ touchpointId, locationId }: Criterion['scope']): readonly string[] {
  const { data } = useQuery(orpc.business.places.queryOptions({ input: {} }));
  const touchpoint = data?.touchpoints.find(({ id }) => id === touchpointId)?.name;
  const location = data?.locations.find(({ id }) => id === locationId)?.name;
  return [touchpoint, location].filter((name) => name !== undefined);
}
