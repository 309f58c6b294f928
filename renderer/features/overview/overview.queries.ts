import { useQueries, useQuery } from '@tanstack/react-query';
import type { Day } from '../../../shared/clock.ts';
import type { OverviewFigure } from '../../../shared/features/overview/overview.schema.ts';
import { orpc } from '../../rpc/client.ts';

/** The chosen figures of a quarter in their order; null until all are read. */
export function useFigures(on: Day | undefined): {
  readonly figures: readonly OverviewFigure[] | null;
  readonly error: Error | null;
} {
  const chosen = useQuery(orpc.overview.figures.queryOptions({ input: {} }));
  const read = useQueries({
    queries: (chosen.data?.chosen ?? []).map(({ measureId }) =>
      orpc.overview.figure.queryOptions({ input: { measureId, on } }),
    ),
  });
  const figures = read.flatMap(({ data }) => (data === undefined ? [] : [data]));
  return {
    figures: chosen.data !== undefined && figures.length === read.length ? figures : null,
    error: chosen.error ?? read.find(({ error }) => error !== null)?.error ?? null,
  };
}
