import type Database from 'better-sqlite3';
import { Bits } from './bits.ts';
import type { Statements } from './handle.ts';
import type { Row, Table } from './table.ts';

/** Every contact there is, with whom and on which day; `heard` is 1 where the customer said something. */
const contacts = `SELECT customer_id, heard_on AS day, 1 AS heard FROM entries WHERE customer_id IS NOT NULL
  UNION ALL SELECT customer_id, answered_on, 0 FROM responses WHERE customer_id IS NOT NULL AND set_aside IS NULL
  UNION ALL SELECT customer_id, touched_on, 0 FROM touches WHERE customer_id IS NOT NULL AND outcome = 'reached'
  UNION ALL SELECT customer_id, told_on, 0 FROM promises WHERE customer_id IS NOT NULL AND told_on IS NOT NULL
  UNION ALL SELECT customer_id, called_on, 0 FROM exit_calls WHERE customer_id IS NOT NULL AND called_on IS NOT NULL
  UNION ALL SELECT customer_id, ifnull(answered_on, watched_on), 0 FROM observations
    WHERE customer_id IS NOT NULL AND archived_at IS NULL`;

/** Who was heard and who was in touch on a day, by `customer_no`. */
type ContactDay = { readonly heard: Bits; readonly any: Bits };
/** What one transaction changes of a customer's day: new contacts, or taken ones after which the rows must be asked. */
type Change = { readonly customerId: string; isHeard: boolean; isTaken: boolean };

/** The contacts one transaction brings or takes, written once before the commit, when the rows say what is left. */
export class GatheredContacts {
  readonly #statements: Statements;
  readonly #days = new Map<string, Map<number, Change>>();
  readonly #numbers = new Map<string, number>();

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** Notes that a row begins (1) or ceases (-1) to count. The customer's number is asked now: undoing removes them later. */
  note({ contact }: Table, row: Row, by: 1 | -1): void {
    if (contact === undefined) return;
    const [day, customer] = [contact.day(row), contact.customer(row)];
    if (typeof day !== 'string' || typeof customer !== 'string') return;
    const changes = this.#days.get(day) ?? new Map<number, Change>();
    this.#days.set(day, changes);
    const no = this.#numberOf(customer);
    const change = changes.get(no) ?? { customerId: customer, isHeard: false, isTaken: false };
    changes.set(no, change);
    if (by === -1) change.isTaken = true;
    else if (contact.column === 'entry_on') change.isHeard = true;
  }

  /** Writes what was gathered. Call once, before the commit. */
  write(): void {
    for (const [day, changes] of this.#days) {
      const kept = this.#find(day);
      for (const [no, { customerId, isHeard, isTaken }] of changes) {
        const left = isTaken ? this.#ask(customerId, day) : null;
        if (left !== null || isHeard) kept.heard.set(no, left?.isHeard ?? true);
        kept.any.set(no, left?.isAny ?? true);
      }
      writeDay(this.#statements, day, kept);
    }
    this.#days.clear();
    this.#numbers.clear();
  }

  #numberOf(customerId: string): number {
    const known = this.#numbers.get(customerId);
    if (known !== undefined) return known;
    const no = Number(
      this.#statements.prepare('SELECT customer_no FROM customers WHERE customer_id = ?').pluck().get(customerId),
    );
    this.#numbers.set(customerId, no);
    return no;
  }

  #find(day: string): ContactDay {
    const row: unknown = this.#statements
      .prepare('SELECT heard, any_kind FROM contact_days WHERE on_day = ?')
      .raw()
      .get(day);
    // Values of columns, which may be of any kind.
    const [heard, any] = Array.isArray(row) ? (row as readonly unknown[]) : [];
    return { heard: toBits(heard), any: toBits(any) };
  }

  #ask(customerId: string, day: string): { readonly isHeard: boolean; readonly isAny: boolean } {
    const heard: unknown = this.#statements
      .prepare(`SELECT max(heard) FROM (${contacts}) WHERE customer_id = ? AND day = ?`)
      .pluck()
      .get(customerId, day);
    return { isHeard: heard === 1, isAny: heard !== null };
  }
}

function toBits(bytes: unknown): Bits {
  return new Bits(bytes instanceof Uint8Array ? new Uint8Array(bytes) : undefined);
}

function writeDay(statements: Statements, day: string, { heard, any }: ContactDay): void {
  statements
    .prepare(
      `INSERT INTO contact_days (on_day, heard, any_kind) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET heard = excluded.heard, any_kind = excluded.any_kind`,
    )
    .run(day, heard.bytes, any.bytes);
}

/** Every day as the rows say it is. */
function countContactDays(database: Database.Database): Map<string, ContactDay> {
  const days = new Map<string, ContactDay>();
  const rows = database
    .prepare(`SELECT day, customer_no, heard FROM (${contacts}) JOIN customers USING (customer_id)`)
    .raw()
    // The columns of our own STRICT tables that the query names.
    .iterate() as IterableIterator<[string, number, number]>;
  for (const [day, no, heard] of rows) {
    let kept = days.get(day);
    if (kept === undefined) days.set(day, (kept = { heard: new Bits(), any: new Bits() }));
    kept.any.set(no, true);
    if (heard === 1) kept.heard.set(no, true);
  }
  return days;
}

/** Keeps every day anew, after an update that brought these days or rows that came in without `write()`. */
export function computeContactDays(database: Database.Database, statements: Statements): void {
  statements.prepare('DELETE FROM contact_days').run();
  for (const [day, kept] of countContactDays(database)) writeDay(statements, day, kept);
}

/** How many days are kept otherwise than the rows say. */
export function countWrongContactDays(database: Database.Database): number {
  const wanted = countContactDays(database);
  const rows = database
    .prepare(`SELECT on_day, heard, any_kind FROM contact_days WHERE length(any_kind) > 0 OR length(heard) > 0`)
    .raw()
    // As above.
    .iterate() as IterableIterator<[string, Uint8Array, Uint8Array]>;
  let wrong = 0;
  for (const [day, heard, any] of rows) {
    const { heard: heardThen, any: anyThen } = wanted.get(day) ?? { heard: new Bits(), any: new Bits() };
    if (Buffer.compare(heard, heardThen.bytes) !== 0 || Buffer.compare(any, anyThen.bytes) !== 0) wrong += 1;
    wanted.delete(day);
  }
  return wrong + wanted.size;
}
