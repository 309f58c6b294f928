import type { ImportReport } from '../../../shared/features/imports/imports.schema.ts';
import type { JobRun } from '../job-kind.ts';

/** Rows between two looks at the clock of progress and at whether somebody cancelled. */
const rowsPerReport = 500;

/** Refused rows that are listed; beyond them the file is wrong as a whole, and the count says enough. */
const refusedListed = 10_000;

/** Counts what becomes of each row of a file, and says how far the import is. */
export class ImportTally {
  rows = 0;
  imported = 0;
  duplicates = 0;
  readonly refused: ImportReport['refused'][number][] = [];
  refusedRows = 0;
  readonly #job: JobRun;
  readonly #doing: string;
  readonly #total: number | null;

  /** `total` is null where nobody knows how many rows there are. */
  constructor(job: JobRun, doing: string, total: number | null) {
    this.#job = job;
    this.#doing = doing;
    this.#total = total;
  }

  /** Another row; throws where somebody cancelled. */
  nextRow(): void {
    this.rows += 1;
    if (this.rows % rowsPerReport !== 0) return;
    this.#job.signal.throwIfAborted();
    this.#job.report(this.#doing, this.rows, this.#total === null ? null : Math.max(this.#total, this.rows));
  }

  /** A row that can't come in, by its line in the file, with the column to blame where there is one. */
  refuse(row: number, column: string | null, reason: string): void {
    this.refusedRows += 1;
    if (this.refused.length < refusedListed) this.refused.push({ row, column, reason });
  }

  /** The counts as a report holds them. */
  counts(): Pick<ImportReport, 'rows' | 'imported' | 'duplicates' | 'refused' | 'refusedRows'> {
    const { rows, imported, duplicates, refused, refusedRows } = this;
    return { rows, imported, duplicates, refused, refusedRows };
  }
}
