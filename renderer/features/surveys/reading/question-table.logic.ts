import type { QuestionResult } from '../../../../shared/features/surveys/results.schema.ts';
import type { ShareRow } from '../../../charts/StackedShare.tsx';
import type { ChartRows } from '../../../charts/ChartTable.tsx';
import { countText } from '../../../ui/format.ts';
import { fewestForFigure } from './figures.logic.ts';

type Line = { readonly label: string; readonly n: number; readonly to?: string | undefined };

/** Answers as a table: how often each was given and, from ten answers on, by what share of those who answered. */
export function answerRows(lines: readonly Line[], answered: number, locale: string): ChartRows {
  const withShare = answered >= fewestForFigure;
  return {
    columns: withShare ? ['Answer', 'Answers', 'Share'] : ['Answer', 'Answers'],
    rows: lines.map(({ label, n, to }) => {
      const text = countText(n, locale);
      const share = (n / answered).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
      return [label, n === 0 || to === undefined ? text : { text, to }, ...(withShare ? [share] : [])];
    }),
  };
}

/** A grid: its columns, and each row with how often each column was given in it. */
export type Grid = { readonly columns: readonly string[]; readonly rows: readonly ShareRow[] };

/** The counts of a matrix (rows by columns) or a ranking (options by rank), each in the order the survey has them. */
export function toGrid({ counts }: Pick<QuestionResult, 'counts'>): Grid {
  const cells = counts.filter(({ part }) => part !== '');
  const keys = [...new Set(cells.map(({ key }) => key))];
  const isRanks = keys.every((key) => /^\d+$/.test(key));
  const columns = isRanks ? keys.toSorted((one, other) => Number(one) - Number(other)) : keys;
  const parts = new Map(cells.map(({ part, partLabel }) => [part, partLabel ?? part]));
  const byCell = new Map(cells.map(({ key, part, n }) => [`${part} ${key}`, n]));
  const labelOf = new Map(cells.map(({ key, label }) => [key, label]));
  return {
    columns: columns.map((key) => (isRanks ? `place ${key}` : (labelOf.get(key) ?? key))),
    rows: [...parts].map(([key, label]) => ({
      key,
      label,
      counts: columns.map((column) => byCell.get(`${key} ${column}`) ?? 0),
    })),
  };
}

/** A grid as a table. */
export function gridRows({ columns, rows }: Grid, locale: string): ChartRows {
  return {
    columns: ['', ...columns],
    rows: rows.map(({ label, counts }) => [label, ...counts.map((n) => countText(n, locale))]),
  };
}
