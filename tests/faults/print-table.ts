import { existsSync, readFileSync, rmSync } from 'node:fs';
import { faultList } from './fault-list.ts';
import { readReport, toFaultTable } from './fault-table.ts';
import { reportFile } from './report-fault.ts';

/** Before the first test of faults: an earlier run's figures are not this one's. */
export function setup(): void {
  rmSync(reportFile, { force: true });
}

/** After the last: the table. */
export function teardown(): void {
  if (!existsSync(reportFile)) return;
  process.stdout.write(`\n${toFaultTable(faultList, readReport(readFileSync(reportFile, 'utf8')))}\n\n`);
}
