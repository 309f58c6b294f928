import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ChecklistResults } from '../../../../shared/features/checklists/checklists.schema.ts';
import type { Id } from '../../../../shared/ids.ts';
import { periodName } from '../../../../shared/period.ts';
import { ChartCard } from '../../../charts/ChartCard.tsx';
import { TrendChart } from '../../../charts/TrendChart.tsx';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { countText, countWord, sentenceCase } from '../../../ui/format.ts';
import { useReader } from '../../../ui/use-reader.ts';
import { percentText, type ShopsFilter } from '../shops.logic.ts';
import { seenTitle } from './seen.logic.ts';

/** Enough to see a season come back. */
const mostQuarters = 9;

type Props = {
  readonly checklistId: Id<'Checklist'>;
  readonly results: ChecklistResults;
  readonly filter: ShopsFilter;
};

/** The score of a scorecard, quarter by quarter. */
export function SeenTrendCard({ checklistId, results, filter }: Props) {
  const { locale } = useReader();
  const { business } = useSignedIn();
  const place = filter.locationId === undefined ? {} : { locationId: filter.locationId };
  const { data, error } = useQuery(
    orpc.checklists.trend.queryOptions({
      // A trend begins before the days that are read: it is what they are compared with.
      input: { checklistId, by: 'quarter', ...place },
      placeholderData: keepPreviousData,
    }),
  );
  const points = (data?.points ?? []).slice(-mostQuarters).map((point) => ({
    ...point,
    key: point.from,
    label: periodName(point, business.yearStartsInMonth),
    text: point.value === null ? '' : percentText(point.value),
  }));
  const isDrawable = points.filter(({ value }) => value !== null).length > 1;
  const hasBand = points.filter(({ low }) => low !== null).length > 1;
  const table = {
    columns: ['Quarter', 'Score', 'Likely between', 'Visits'],
    rows: points.map(({ label, text, low, high, n }) => [
      label,
      text,
      low === null || high === null ? '' : `${percentText(low)} and ${percentText(high)}`,
      countText(n, locale),
    ]),
  };
  return (
    <ChartCard
      title={seenTitle(results, locale)}
      table={points.length === 0 ? null : table}
      lines={[
        ...(results.failed === 0 ? [] : [`${sentenceCase(countWord(results.failed, locale))} did not pass.`]),
        ...(isDrawable ? [`${hasBand ? 'Band: likely range. ' : ''}Below each quarter: how many visits.`] : []),
        ...(error === null ? [] : [toSentence(error)]),
      ]}
    >
      {isDrawable ? (
        <TrendChart
          label="The score, quarter by quarter"
          counted="visit"
          points={points}
          domain={[0, 1]}
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          tickText={percentText}
        />
      ) : (
        <p className="soft">A line needs visits in two quarters.</p>
      )}
    </ChartCard>
  );
}
