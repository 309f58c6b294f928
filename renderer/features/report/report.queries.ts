import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { Report, ReportReader, ReportSection } from '../../../shared/features/report/report.schema.ts';
import type { Day } from '../../../shared/clock.ts';
import { orpc } from '../../rpc/client.ts';

type Asked = { readonly on?: Day | undefined; readonly reader: ReportReader };

const toInput = ({ on, reader }: Asked) => ({ reader, ...(on === undefined ? {} : { on }) });

/** Page one; the last one stays while another is read. */
export function useReport(asked: Asked) {
  return useQuery(orpc.report.read.queryOptions({ input: toInput(asked), placeholderData: keepPreviousData }));
}

type Sections = {
  readonly items: readonly ReportSection[];
  readonly isReading: boolean;
  readonly error: Error | null;
};

/** The sections of a report, in its order, as far as they are read. */
export function useSections({ from, reader }: Pick<Report, 'from' | 'reader'>, ids: Report['sections']): Sections {
  return useQueries({
    queries: ids.map(({ id }) => orpc.report.section.queryOptions({ input: { on: from, reader, section: id } })),
    combine: (results) => ({
      items: results.flatMap(({ data }) => data ?? []),
      isReading: results.some(({ isPending }) => isPending),
      error: results.find(({ error }) => error !== null)?.error ?? null,
    }),
  });
}
