import { leastToCompare } from './change.rules.ts';
import type { ReportFigure } from './report.schema.ts';

type Noted = Pick<ReportFigure, 'id' | 'label' | 'n' | 'smallN' | 'low'>;

function toNote({ id, label, n, smallN, low }: Noted): string {
  const interval = low === null ? '' : ', with its 95% interval';
  const small = smallN === 0 ? '' : `; below ${smallN} records only the counts are said`;
  return `${label} (${id}): of ${n}${interval}${small}.`;
}

/** What a report ends with: of each figure its name, its records and its rule for few; and how quarters are compared. */
export function toNotes(figures: readonly Noted[]): string[] {
  return [
    ...figures.map(toNote),
    `Shares of two quarters differ only where the 95% interval of the difference (Newcombe) leaves 0 out; below ${leastToCompare} records in either they are not compared.`,
    'Intervals of shares are Wilson’s at 95%. Days are whole calendar days of the business.',
  ];
}
