/** A fault the program must survive, and where that is tested. */
export type Fault = { readonly row: number; readonly what: string; readonly testedIn: readonly string[] };

const faults = (...files: string[]): string[] => files.map((file) => `tests/faults/${file}.test.ts`);

/** Every fault there is a test for, in the order of the table that is printed after a run. */
export const faultList: readonly Fault[] = [
  { row: 1, what: 'kill -9 while writing', testedIn: faults('kill-while-recording', 'kill-while-writing') },
  { row: 2, what: 'power cut', testedIn: faults('power-cut', 'power-cut-folders') },
  { row: 3, what: 'error of the disk at call N', testedIn: faults('disk-errors') },
  { row: 4, what: 'full disk', testedIn: faults('disk-full') },
  { row: 5, what: 'torn or damaged log', testedIn: faults('write-ahead-log') },
  { row: 6, what: 'damaged page', testedIn: faults('damaged-page') },
  { row: 7, what: 'log or its index missing, of another', testedIn: faults('write-ahead-log') },
  { row: 8, what: 'folder that can only be read', testedIn: faults('read-only-folder') },
  { row: 9, what: 'clock that jumps', testedIn: faults('clock') },
  { row: 10, what: 'two starts at once', testedIn: faults('two-starts') },
  { row: 11, what: 'lock dropped by ourselves', testedIn: faults('own-lock') },
  { row: 12, what: 'update that fails midway', testedIn: faults('failing-update', 'kill-while-updating') },
  { row: 13, what: 'file that is newer or not ours', testedIn: faults('foreign-files') },
  {
    row: 14,
    what: 'backup cut off',
    testedIn: faults('kill-while-backing-up', 'kill-while-restoring', 'power-cut-folders'),
  },
  {
    row: 15,
    what: 'hostile backup',
    testedIn: [
      ...faults('hostile-backup', 'hostile-backup-file'),
      'tests/db/backup-files.test.ts',
      'tests/rpc/restore.test.ts',
    ],
  },
  {
    row: 16,
    what: 'huge table',
    testedIn: [...faults('huge-table', 'kill-while-importing'), 'tests/imports/table-limits.test.ts'],
  },
  {
    row: 17,
    what: 'encodings and odd tables',
    testedIn: [...faults('encodings'), 'tests/imports/csv-encoding.test.ts', 'tests/imports/write-csv.test.ts'],
  },
  { row: 18, what: 'formulas in exports', testedIn: [...faults('formulas'), 'tests/imports/write-csv.test.ts'] },
  { row: 19, what: 'scripts in what customers say', testedIn: ['tests/e2e/payloads.e2e.ts'] },
  { row: 20, what: 'prototype pollution', testedIn: faults('prototype-pollution') },
  {
    row: 21,
    what: 'paths and attachments',
    testedIn: [...faults('paths'), 'tests/rpc/checklists-photos.test.ts', 'tests/rpc/files.test.ts'],
  },
  { row: 22, what: 'other sites and names', testedIn: faults('other-sites') },
  { row: 23, what: 'guessed PINs', testedIn: faults('pin-guesses') },
  {
    row: 24,
    what: 'staff who want to be owner',
    testedIn: ['tests/rpc/roles.test.ts', 'tests/rpc/session-states.test.ts'],
  },
  { row: 25, what: 'answers found by subtraction', testedIn: ['tests/rpc/differencing.test.ts'] },
  {
    row: 26,
    what: 'engine that dies or hangs',
    testedIn: [...faults('engine-dies', 'engine-deaths'), 'tests/host/bridge-faults.test.ts'],
  },
];
