import type { Derived } from './derived.ts';
import type { ContactSource } from './last-contact.ts';
import type { SqlValue } from './sql.ts';
import type { Sums } from './sums.ts';

/** A stored row: column to value. */
export type Row = Record<string, SqlValue>;

/** A table whose every change is journalled. Features define theirs; the router hands all of them to the store. */
export type Table = {
  /** Its name in SQL, snake_case plural. */
  readonly name: string;
  /** The column that holds the record's id. */
  readonly key: string;
  /** The topic that screens showing it refresh on: the feature's name. */
  readonly topic: string;
  /** What a person calls one of these, for sentences such as "customer". */
  readonly noun: string;
  /** The integer key that SQLite gives out where a row brings none. */
  readonly rowid?: string;
  /** What is kept beside it: search index, sums. */
  readonly derived?: readonly Derived[];
  /** Counts kept beside it, written once before the commit. */
  readonly sums?: readonly Sums[];
  /** How its rows count as contacts with customers, for the days that are kept of them. */
  readonly contact?: ContactSource;
  /** Columns whose values never enter the journal, exports or undo, such as a PIN's hash. */
  readonly secret?: readonly string[];
  /** Speaks of this computer and not of the business, such as PINs: it is in no export. */
  readonly staysHere?: true;
  /** Counts commits of the journal it stands beside, so a restore brings both back together. */
  readonly goesWithJournal?: true;
  /** Record whose erasing empties this one too, and the column that points to it. */
  readonly belongsTo?: { readonly table: string; readonly column: string };
  /** What erasing writes into the columns that hold personal values; other columns stay, and what is null. */
  readonly erased?: Row;
  /** Columns that erasing sets to its moment, so that the record is known as erased and out of the way. */
  readonly erasedAt?: readonly string[];
  /** The column that names a file in `attachments/`; erasing removes the file. */
  readonly attachment?: string;
};
