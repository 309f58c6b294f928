import { join } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { backUp } from './backup.ts';
import { databaseName } from './open-database.ts';
import { toSentence } from './write-failure.ts';

/** A mistake in so many rows is found late, when work of people has gone on upon them. */
const backUpBeyondRows = 1000;

/** What of a long job is needed to make a backup before it writes. */
type ImportRun = {
  readonly dataDir: string;
  readonly now: () => number;
  readonly report: (doing: string, done: number, total: number | null) => void;
};

/** Makes a backup before many rows come in. Where nobody knows how many before they are read, it may be as many. */
export function backUpBeforeImport({ dataDir, now, report }: ImportRun, rows: number | null): void {
  if (rows !== null && rows <= backUpBeyondRows) return;
  report('Making a backup first', 0, null);
  try {
    backUp(join(dataDir, databaseName), dataDir, 'before-import', now());
  } catch (cause) {
    const why = toSentence(cause, 'the folder of Plain Mirror');
    throw new Refusal('NO_BACKUP', `Nothing was imported, because no backup could be made first. ${why}`);
  }
}
