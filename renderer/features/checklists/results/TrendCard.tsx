import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { periodName } from '../../../../shared/period.ts';
import { ChartCard } from '../../../charts/ChartCard.tsx';
import { scaleAround, shareSteps } from '../../../charts/trend-scale.ts';
import { TrendChart } from '../../../charts/TrendChart.tsx';
import { orpc } from '../../../rpc/client.ts';
import { toSentence } from '../../../rpc/sentences.ts';
import { useSignedIn } from '../../../rpc/signed-in.ts';
import { Card } from '../../../ui/Card.tsx';
import { countText } from '../../../ui/format.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import { scoreText } from '../checklists.logic.ts';
import { trendTitle } from './results.logic.ts';
import { runsPath, toResultsFilter } from './results.queries.ts';
import type { ResultsCardProps } from './results-card.ts';

/** Enough to see a season come back: two years of quarters, one of months and the same month before. */
const mostPoints = { quarter: 9, month: 13 } as const;

/** The score over time, of the whole or of the section chosen beside it. */
export function TrendCard({ checklistId, results, filter, setFilter }: ResultsCardProps) {
  const { locale } = useFrameSettings();
  const { business } = useSignedIn();
  const by = filter.by ?? 'quarter';
  const section = results.sections.find(({ id }) => id === filter.section);
  const wanted = toResultsFilter(filter);
  const { data, error } = useQuery(
    orpc.checklists.trend.queryOptions({
      // A trend begins before the days that are read: it is what they are compared with.
      input: { checklistId, by, ...wanted, from: undefined, sectionId: section?.id },
      placeholderData: keepPreviousData,
    }),
  );
  if (error !== null) return <Card title="The trend could not be read">{toSentence(error)}</Card>;
  if (data === undefined) return <Card title="Reading…">{null}</Card>;
  const points = data.points.slice(-mostPoints[by]).map((point) => {
    const name = periodName(point, business.yearStartsInMonth);
    return {
      ...point,
      key: point.from,
      name,
      label: name,
      text: point.value === null ? '' : scoreText(point.value, locale),
      ...(point.n === 0 ? {} : { to: runsPath(checklistId, { ...wanted, from: point.from, to: point.to }) }),
    };
  });
  const likely = (value: number | null): string => (value === null ? '' : scoreText(value, locale));
  const scale = scaleAround(points, [0, 1], shareSteps);
  return (
    <ChartCard
      title={trendTitle(points, locale)}
      table={{
        columns: ['Period', 'Score', 'Likely between', 'Times'],
        rows: points.map(({ name, text, low, high, n, to }) => [
          name,
          text === '' ? 'no score' : text,
          low === null ? '' : `${likely(low)} and ${likely(high)}`,
          to === undefined ? '0' : { text: countText(n, locale), to },
        ]),
      }}
      lines={[
        section === undefined ? 'The whole checklist. Choose a section beside it.' : `Section: ${section.title}`,
        'Band: likely range. Below each period: how many times it was filled in.',
      ]}
      action={
        <SegmentedControl
          size="xs"
          className="not-on-paper"
          aria-label="By month or by quarter"
          data={[
            { value: 'month', label: 'months' },
            { value: 'quarter', label: 'quarters' },
          ]}
          value={by}
          onChange={(next) => setFilter({ by: next === 'month' ? 'month' : undefined })}
        />
      }
    >
      {points.filter(({ value }) => value !== null).length < 2 ? (
        <p className="soft">A line needs two periods.</p>
      ) : (
        <TrendChart
          label="Score over time"
          points={points}
          domain={scale.domain}
          ticks={scale.ticks}
          tickText={(value) => scoreText(value, locale)}
          counted="time"
        />
      )}
    </ChartCard>
  );
}
