import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../rpc/client.ts';

/** How often the taking in is looked at, in milliseconds. */
const lookEveryMs = 400;

/** How far a company is that is being taken in; asked only while one is on its way. */
export function useArrival(isOnItsWay: boolean): {
  readonly isHere: boolean;
  readonly done: number;
  readonly total: number | null;
  readonly problem: string | null;
} {
  const { data } = useQuery(
    orpc.exports.arriving.queryOptions({
      input: {},
      enabled: isOnItsWay,
      refetchInterval: ({ state }) => (isOnItsWay && state.data?.isHere !== true ? lookEveryMs : false),
    }),
  );
  return {
    isHere: data?.isHere ?? false,
    done: data?.done ?? 0,
    total: data?.total ?? null,
    problem: data?.error ?? null,
  };
}
