import { minorDigits } from '../../money.ts';
import type { FrozenFigure, Numbers } from './blocks.schema.ts';
import type { Report, ReportFigure, ReportSection } from './report.schema.ts';

/** The columns of a report as a spreadsheet. */
export const sheetHeader: readonly string[] = [
  'Section',
  'Of',
  'Figure',
  'Unit',
  'Value',
  'n',
  '95% low',
  '95% high',
  'Value before',
  'n before',
  '95% low before',
  '95% high before',
  'Value since signing',
  'n since signing',
  'Definition',
];

type Cell = string | number | null;
type Row = readonly Cell[];

const unitNames: Readonly<Record<FrozenFigure['unit'], string>> = {
  share: 'share (0 to 1)',
  gap: 'difference of shares',
  days: 'days',
  hours: 'hours',
  count: 'count',
  points: 'points',
  mean: 'mean',
  money: 'money',
};

/** Money leaves as people write it, in whole units. */
function toCell(value: number | null, unit: FrozenFigure['unit'], currency: string): number | null {
  return value === null || unit !== 'money' ? value : value / 10 ** minorDigits(currency);
}

function toRow(
  section: string,
  of: string,
  figure: FrozenFigure & { readonly corrected?: Numbers | null },
  currency: string,
): Row {
  const { unit, before, corrected = null } = figure;
  const cell = (value: number | null): number | null => toCell(value, unit, currency);
  const name = unit === 'money' ? `money (${currency})` : unitNames[unit];
  return [
    section,
    of,
    figure.label,
    name,
    cell(figure.value),
    figure.n,
    cell(figure.low),
    cell(figure.high),
    cell(before.value),
    before.n,
    cell(before.low),
    cell(before.high),
    corrected === null ? null : cell(corrected.value),
    corrected?.n ?? null,
    figure.means,
  ];
}

const empty: Row = sheetHeader.map(() => null);

/** Counts as rows of their own: what is counted stands as the figure. */
function toCountRows(section: ReportSection): Row[] {
  return section.blocks.flatMap((block) => {
    if (block.kind !== 'counts') return [];
    return block.rows.flatMap(({ labels, counts }) =>
      counts.map((count, at) =>
        empty
          .with(0, section.title)
          .with(1, labels.join(' → '))
          .with(2, block.columns[at] ?? '')
          .with(3, 'count')
          .with(4, count)
          .with(5, count)
          .with(14, `${block.title}. ${block.of}`),
      ),
    );
  });
}

function toScopedRows(section: ReportSection, currency: string): Row[] {
  return section.blocks.flatMap((block) =>
    block.kind === 'figures'
      ? block.rows.flatMap(({ label, figures }) => figures.map((one) => toRow(section.title, label, one, currency)))
      : [],
  );
}

/** Every figure of a report, one a row, with n, interval and definition; those of page one stand in their sections. */
export function toSheetRows(
  report: Pick<Report, 'figures'>,
  sections: readonly ReportSection[],
  currency: string,
): Row[] {
  const inSections = new Set(sections.flatMap(({ figures }) => figures.map(({ id }) => id)));
  const front = report.figures.filter(({ id }) => !inSections.has(id));
  const rowOf =
    (section: string) =>
    (figure: ReportFigure): Row =>
      toRow(section, '', figure, currency);
  return [
    ...front.map(rowOf('Page one')),
    ...sections.flatMap((section) => [
      ...section.figures.map(rowOf(section.title)),
      ...toScopedRows(section, currency),
      ...toCountRows(section),
    ]),
  ];
}
