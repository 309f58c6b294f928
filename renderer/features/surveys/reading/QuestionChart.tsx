import type { ReactNode } from 'react';
import type { QuestionResult } from '../../../../shared/features/surveys/results.schema.ts';
import { DistributionChart } from '../../../charts/DistributionChart.tsx';
import { OptionBars } from '../../../charts/OptionBars.tsx';
import { StackedShare } from '../../../charts/StackedShare.tsx';
import type { ChartRows } from '../../../charts/ChartTable.tsx';
import { fewestForFigure } from './figures.logic.ts';
import { answerRows, gridRows, toGrid } from './question-table.logic.ts';
import { consentCounts, optionCounts, pointGroups, scalePoints } from './question-words.logic.ts';

type Scale = { readonly from: number; readonly to: number } | null;
/** The address of those who gave an answer. */
type Opener = (answer: string) => string | undefined;

/** A drawing of what was answered to a question, and the same as a table; null where words or days were given. */
export function questionChart(
  question: QuestionResult,
  scale: Scale,
  addressOf: Opener,
  locale: string,
): { readonly drawing: ReactNode; readonly table: ChartRows } | null {
  const { type, metric, answered, title } = question;
  if (answered === 0) return null;
  if (metric !== null || type === 'rating') {
    const bars = scalePoints(question, scale).map((point) => ({
      ...point,
      to: point.n === 0 ? undefined : addressOf(point.key),
    }));
    const first = Number(bars[0]?.key ?? 0);
    const groups = pointGroups(question).map(({ word, tone, from, to }) => ({
      label: word,
      tone,
      bars: to - Math.max(from, first) + 1,
    }));
    return {
      drawing: <DistributionChart label={title} bars={bars} groups={groups} />,
      table: answerRows(bars, answered, locale),
    };
  }
  if (type === 'matrix' || type === 'ranking') {
    const grid = toGrid(question);
    return grid.rows.length === 0 ? null : { drawing: <StackedShare {...grid} />, table: gridRows(grid, locale) };
  }
  if (type === 'consent') {
    const { agreed, others } = consentCounts(question);
    const bars = [
      { key: 'yes', label: 'Agreed', n: agreed, tone: 'plain' as const, to: addressOf('yes') },
      { key: 'no', label: 'Did not agree', n: others, tone: 'plain' as const },
    ];
    const asked = agreed + others;
    return {
      drawing: <OptionBars label={title} bars={bars} n={asked} withShares={asked >= fewestForFigure} />,
      table: answerRows(bars, asked, locale),
    };
  }
  if (['single', 'multiple', 'yes-no'].includes(type)) {
    const bars = optionCounts(question).map((one) => ({
      ...one,
      tone: 'plain' as const,
      to: one.n === 0 ? undefined : addressOf(one.key),
    }));
    return {
      drawing: <OptionBars label={title} bars={bars} n={answered} withShares={answered >= fewestForFigure} />,
      table: answerRows(bars, answered, locale),
    };
  }
  if (type !== 'number') return null;
  const lines = optionCounts(question)
    .toSorted((one, other) => Number(one.key) - Number(other.key))
    .map((one) => ({ ...one, tone: 'plain' as const, to: addressOf(one.key) }));
  return {
    drawing: <OptionBars label={title} bars={lines} n={answered} withShares={false} />,
    table: answerRows(lines, answered, locale),
  };
}
