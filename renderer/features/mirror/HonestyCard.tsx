import type { AuditResults } from '../../../shared/features/mirror/mirror.schema.ts';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { TrendChart } from '../../charts/TrendChart.tsx';
import { countText } from '../../ui/format.ts';
import { useReader } from '../../ui/use-reader.ts';
import { percentText } from '../../../shared/features/mirror/claim.words.ts';
import { heldCount, trendPoints, trendTitle } from './honesty.logic.ts';

/** Two years of quarters: enough to see whether somebody learns to see. */
const mostPoints = 9;

/** How much of what was claimed fits the records, quarter by quarter. */
export function HonestyCard({ trend: all }: { readonly trend: AuditResults['trend'] }) {
  const { locale } = useReader();
  const trend = all.slice(-mostPoints);
  const points = trendPoints(trend, locale);
  const isDrawable = points.filter(({ value }) => value !== null).length > 1;
  const count = (number: number): string => countText(number, locale);
  return (
    <ChartCard
      title={trendTitle(trend, locale)}
      tooFew={isDrawable ? null : 'One quarter so far; the next one shows whether it changes.'}
      table={{
        columns: ['Quarter', 'Honesty index', 'Fit', 'Too good', 'Too bad', 'No record'],
        rows: trend.map(({ id, name, counts }) => [
          name,
          counts.index === null ? 'none' : { text: percentText(counts.index, locale), to: `/mirror/${id}` },
          count(counts.confirmed),
          count(counts.overclaim),
          count(counts.underclaim),
          count(counts.noRecord),
        ]),
      }}
      lines={[
        `Honesty index: claims that fit the records, of all ${count(trend.reduce((sum, { counts }) => sum + heldCount(counts), 0))} that could be held against them. Below each quarter: how many could.`,
      ]}
    >
      <TrendChart
        label="Honesty index, by quarter"
        points={points}
        domain={[0, 1]}
        ticks={[0, 0.25, 0.5, 0.75, 1]}
        tickText={(value) => countText(Math.round(value * 100), locale)}
      />
    </ChartCard>
  );
}
