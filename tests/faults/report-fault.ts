import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the tests of one run leave what they found, one line of JSON each. */
export const reportFolder = join(import.meta.dirname, '../../.cache/faults');
export const reportFile = join(reportFolder, 'report.jsonl');

/** What came of one fault: how often it was caused, how many saves had been confirmed, and what became of them. */
export type Figures = {
  readonly rounds: number;
  readonly confirmed?: number;
  /** Confirmed and not there. */
  readonly lost?: number;
  /** There in part, or twice. */
  readonly partial?: number;
  /** Files that can no longer be read, or that tell something false. */
  readonly corrupt?: number;
};

/** One line of the report. */
export type Reported = { readonly row: number; readonly what: string } & (Figures | { readonly notRun: string });

function report(line: Reported): void {
  mkdirSync(reportFolder, { recursive: true });
  appendFileSync(reportFile, `${JSON.stringify(line)}\n`);
}

/** Tells the table what a test of a fault found. Tell it before the assertions: a failure is a figure too. */
export function reportFault(row: number, what: string, figures: Figures): void {
  report({ row, what, ...figures });
}

/** Tells the table that this computer forbids a test, and why. It is counted as not run and never as passed. */
export function reportNotRun(row: number, what: string, notRun: string): void {
  report({ row, what, notRun });
}
