import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultList } from './fault-list.ts';
import { readReport, toFaultTable } from './fault-table.ts';

const fault = { row: 4, what: 'full disk', testedIn: ['tests/faults/disk-full.test.ts'] };

test('the table adds up what was found and names what could not be run', () => {
  const lines = [
    { row: 4, what: 'sixteen MB', rounds: 5, confirmed: 24, lost: 1, partial: 0 },
    { row: 4, what: 'pulled out', notRun: 'nobody may mount' },
  ];
  const table = toFaultTable([fault], readReport(lines.map((line) => JSON.stringify(line)).join('\n')));
  expect(table).toMatch(/sixteen MB +5 +24 +1 +0 +-\n/);
  expect(table).toMatch(/pulled out +not run: nobody may mount\n/);
  expect(table).toMatch(/all +5 +24 +1 +0 +0\n1 faults run, 1 not run on this computer$/);
});

test('a fault that was not caused in this run says where it is', () => {
  expect(toFaultTable([fault], [])).toContain('in tests/faults/disk-full.test.ts');
});

test('every file that the list of faults names is there', () => {
  const named = faultList.flatMap(({ testedIn }) => testedIn);
  expect(named.filter((file) => !existsSync(join(import.meta.dirname, '../..', file)))).toEqual([]);
});
