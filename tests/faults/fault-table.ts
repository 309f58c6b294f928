import { z } from 'zod';
import type { Fault } from './fault-list.ts';
import type { Figures, Reported } from './report-fault.ts';

const count = z.number().int().min(0);
const figuresSchema = z.object({
  rounds: count,
  confirmed: count.optional(),
  lost: count.optional(),
  partial: count.optional(),
  corrupt: count.optional(),
});
const reportedSchema = z.intersection(
  z.object({ row: z.number(), what: z.string() }),
  z.union([figuresSchema, z.object({ notRun: z.string() })]),
);

/** Reads what the tests of a run reported. */
export function readReport(text: string): Reported[] {
  const lines = text.split('\n').filter((line) => line !== '');
  // The schema's optional keys say "or undefined"; JSON has no undefined.
  return lines.map((line) => reportedSchema.parse(JSON.parse(line)) as Reported);
}

const columns = ['rounds', 'confirmed', 'lost', 'partial', 'corrupt'] as const satisfies readonly (keyof Figures)[];

/** As wide as the largest figure of the long set with its separators. */
const cellWidth = 11;
const whatWidth = 92;

const cell = (value: number | undefined): string =>
  (value === undefined ? '-' : value.toLocaleString('en')).padStart(cellWidth);

const toLine = (row: string, what: string, rest: string): string =>
  `${row.padStart(3)}  ${what.slice(0, whatWidth).padEnd(whatWidth)}${rest}`;

function listLines({ row, what, testedIn }: Fault, reported: readonly Reported[]): string[] {
  const own = reported.filter((line) => line.row === row);
  if (own.length === 0) return [toLine(String(row), what, `  in ${testedIn.join(', ') || 'no test yet'}`)];
  const lines = own.map((line) => {
    const rest = 'notRun' in line ? `  not run: ${line.notRun}` : columns.map((column) => cell(line[column])).join('');
    return toLine('', `  ${line.what}`, rest);
  });
  return [toLine(String(row), what, '').trimEnd(), ...lines];
}

/** The table printed after a run: a line for each thing that was done to the program, and what could not be run here. */
export function toFaultTable(faults: readonly Fault[], reported: readonly Reported[]): string {
  const head = toLine('row', 'fault', columns.map((column) => column.padStart(cellWidth)).join(''));
  const figures = reported.filter((line) => !('notRun' in line));
  const sum = (column: (typeof columns)[number]): number =>
    figures.reduce((total, line) => total + ('notRun' in line ? 0 : (line[column] ?? 0)), 0);
  const total = toLine('', 'all', columns.map((column) => cell(sum(column))).join(''));
  const notRun = reported.length - figures.length;
  return [
    head,
    ...faults.flatMap((fault) => listLines(fault, reported)),
    total,
    `${figures.length} faults run, ${notRun} not run on this computer`,
  ].join('\n');
}
