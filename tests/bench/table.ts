import { contestants, median, quantileOf, type Contestant, type Readings } from './readings.ts';

/** One line of the table: what was done, at one size, by everybody. */
export type Row = {
  readonly subject: string;
  readonly size: number;
  readonly unit: 'ms' | 'MB';
  /** Whether somebody waits for it at a screen: then the slowest of twenty counts too. */
  readonly isInteractive: boolean;
  readonly readings: Readings;
};

/** 10k, 100k, 1M. */
export function toSizeText(size: number): string {
  if (size >= 1_000_000) return `${size / 1_000_000}M`;
  return size >= 1000 ? `${size / 1000}k` : String(size);
}

const toText = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(2));

function toRatio(ours: number, theirs: number): string {
  const ratio = ours / theirs;
  return ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2);
}

/** How much longer the largest size takes than the one before it. */
function growthOf(row: Row, rows: readonly Row[]): string {
  const smaller = rows.findLast(({ subject, size }) => subject === row.subject && size < row.size);
  if (smaller === undefined) return '';
  return `× ${toRatio(median(row.readings.ours ?? []), median(smaller.readings.ours ?? []))}`;
}

const peerNames: Readonly<Record<Exclude<Contestant, 'ours'>, string>> = {
  bare: 'bare SQLite',
  cli: 'sqlite3',
  duckdb: 'DuckDB',
};

/** The whole run as one table, which a Markdown file takes as it is. `notRun` says why a peer is missing. */
export function toTable(rows: readonly Row[], notRun: Partial<Record<Contestant, string>>): string {
  const peers = contestants.filter((who): who is keyof typeof peerNames => who !== 'ours');
  const heads = [
    'what',
    'entries',
    'ours',
    'p95',
    ...peers.flatMap((who) => [peerNames[who], 'ours ÷']),
    'growth',
    'n',
  ];
  const lines = rows.map((row) => {
    const { ours = [] } = row.readings;
    const [unit, middle] = [row.unit, median(ours)];
    const beside = peers.flatMap((who) => {
      const theirs = row.readings[who];
      if (theirs === undefined) return [who in notRun ? 'not run' : '–', ''];
      return [`${toText(median(theirs))} ${unit}`, toRatio(middle, median(theirs))];
    });
    const p95 = row.isInteractive ? toText(quantileOf(ours, 0.95)) : '';
    const size = toSizeText(row.size);
    return [row.subject, size, `${toText(middle)} ${unit}`, p95, ...beside, growthOf(row, rows), String(ours.length)];
  });
  const widths = heads.map((head, at) => Math.max(head.length, ...lines.map((line) => line[at]?.length ?? 0)));
  const toLine = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const why = Object.entries(notRun).map(([who, reason]) => `not run: ${who}: ${reason}`);
  return [toLine(heads), toLine(rule), ...lines.map(toLine), ...(why.length > 0 ? ['', ...why] : [])].join('\n');
}
