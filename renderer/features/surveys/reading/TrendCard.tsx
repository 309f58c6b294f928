import { SegmentedControl, Select } from '@mantine/core';
import type { Results } from '../../../../shared/features/surveys/results.schema.ts';
import type { SurveyId } from '../../../../shared/ids.ts';
import { ChartCard } from '../../../charts/ChartCard.tsx';
import { TrendChart } from '../../../charts/TrendChart.tsx';
import { toSentence } from '../../../rpc/sentences.ts';
import { Card } from '../../../ui/Card.tsx';
import { countText } from '../../../ui/format.ts';
import { useFrameSettings } from '../../../ui/frame-settings.ts';
import type { FilteredScreen } from '../../../ui/screen.ts';
import type { SurveyFilter } from '../surveys.logic.ts';
import { figureText, tooFewText, unitOf } from './figures.logic.ts';
import { responsesPath } from './reading-paths.ts';
import { toResultsFilter, useTrend, withinDays } from './reading.queries.ts';
import styles from './Results.module.css';
import { isShown, mainQuestion, trendScale, trendTitle } from './results.logic.ts';

/** Enough to see a season come back: two years of quarters, one of months and the same month before. */
const mostPoints = { quarter: 9, month: 13 } as const;

type Props = FilteredScreen<SurveyFilter> & { readonly surveyId: SurveyId; readonly results: Results };

/** A figure over time, and whether its last period differs from the one before. Nothing to draw without a metric. */
export function TrendCard({ surveyId, results, filter, setFilter }: Props) {
  const { locale } = useFrameSettings();
  const figures = results.questions.filter(({ figure }) => figure !== null);
  const question = figures.find(({ id }) => id === filter.trend) ?? mainQuestion(results) ?? figures[0];
  const by = filter.by ?? 'quarter';
  const wanted = toResultsFilter(filter);
  // A trend begins before the days that are read: it is what they are compared with.
  const upTo = { ...wanted, from: undefined };
  const { points: all, change, error } = useTrend(surveyId, question?.id ?? null, by, upTo);
  const points = all?.slice(-mostPoints[by]) ?? null;
  if (question === undefined) return null;
  if (error !== null) return <Card title="The trend could not be read">{toSentence(error)}</Card>;
  if (points === null) return <Card title="Reading…">{null}</Card>;
  const unit = unitOf(question.metric);
  const scale = trendScale(points, unit);
  const drawn = points.map((point) => ({
    ...point,
    key: point.from,
    value: isShown(point) ? point.value : null,
    text: point.value === null ? '' : figureText(point.value, unit, locale),
    to: responsesPath(surveyId, withinDays(wanted, point)),
  }));
  const table = {
    columns: ['Period', 'Figure', 'Likely between', 'Answers'],
    rows: drawn.map(({ label, value, text, low, high, n, to }) => [
      label,
      value === null ? (tooFewText(n, locale) ?? 'no figure') : text,
      value === null || low === null || high === null
        ? ''
        : `${figureText(low, unit, locale)} and ${figureText(high, unit, locale)}`,
      n === 0 ? '0' : { text: countText(n, locale), to },
    ]),
  };
  const isDrawable = drawn.filter(({ value }) => value !== null).length > 1;
  return (
    <ChartCard
      title={trendTitle(points, change, unit, locale)}
      table={points.length === 0 ? null : table}
      lines={[
        <span key="what" className={figures.length < 2 ? styles.asked : styles.onPaper}>
          {question.title}
        </span>,
        ...(isDrawable ? ['Band: likely range. Below each period: how many answered.'] : []),
        ...(isDrawable && drawn.some(({ value }) => value === null)
          ? ['A period with fewer than ten answers has no point.']
          : []),
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
      {isDrawable ? (
        <TrendChart
          label={`${question.title}, over time`}
          points={drawn}
          domain={scale.domain}
          ticks={scale.ticks}
          tickText={(value) => figureText(value, unit, locale)}
        />
      ) : (
        <p className="soft">A line needs two periods with ten answers each.</p>
      )}
      {figures.length < 2 ? null : (
        <Select
          size="sm"
          className={`${styles.which ?? ''} not-on-paper`}
          aria-label="The question whose trend is shown"
          allowDeselect={false}
          data={figures.map(({ id, title }) => ({ value: id, label: title }))}
          value={question.id}
          onChange={(trend) => setFilter({ trend: trend ?? undefined })}
        />
      )}
    </ChartCard>
  );
}
