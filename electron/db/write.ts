import { createHash } from 'node:crypto';
import { Refusal } from '../../shared/refusal.ts';
import { toWriteHandle, type WriteHandle } from './write-handle.ts';
import { appendToJournal } from './journal.ts';
import type { Store } from './store.ts';
import { transact } from './transaction.ts';
import { insertAnonymous, type AnonymousRows } from './write-anonymous.ts';

/** What a person asks for: an id made by the caller, what happened in past tense, and the input as it arrived. */
export type Command = {
  readonly id: string;
  readonly what: string;
  /** Hashed into the receipt. Leave secrets such as PINs out: a short one could be guessed back. */
  readonly input: unknown;
};

/** Who writes, and when. A null person is anonymous by choice; role 'command line' is the owner at the console. */
export type WriteContext = {
  readonly personId: string | null;
  readonly role: string | null;
  readonly at: number;
  /** Set for what a job writes. */
  readonly jobId?: string;
};

/**
 * What a decision leaves behind: the answer, effects that other features apply in the same transaction, and rows that
 * must lead back to nobody, which enter it without a journal line.
 */
export type Outcome<Answer, Effect> = {
  readonly answer: Answer;
  readonly effects?: readonly Effect[];
  readonly anonymous?: readonly AnonymousRows[];
};

/** The stored answer of a command and the topics it changed. */
export type Written<Answer> = { readonly answer: Answer; readonly topics: readonly string[] };

function hashInput(input: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(input) ?? 'null')
    .digest();
}

function findReceipt<Answer>(
  store: Store<never>,
  command: Command,
  ctx: WriteContext,
  inputHash: Buffer,
): Written<Answer> | null {
  const receipt: unknown = store.statements
    .prepare('SELECT person_id, what, input_hash, answer FROM receipts WHERE command_id = ?')
    .raw()
    .get(command.id);
  if (!Array.isArray(receipt)) return null;
  const columns: readonly unknown[] = receipt;
  const [personId, what, hash, answer] = columns;
  const isSameInput = hash instanceof Uint8Array && inputHash.equals(hash);
  const isSame = personId === ctx.personId && what === command.what && isSameInput;
  if (!isSame) {
    throw new Refusal(
      'COMMAND_ID_USED',
      'This was already sent once with something else in it. Close the form and open it again.',
    );
  }
  // Only write() stores answers, as JSON of the very type the same command returns.
  return JSON.parse(String(answer)) as Written<Answer>;
}

/**
 * The one way to write: an immediate transaction in which a command seen before returns its stored answer; else rows,
 * effects, one journal entry per changed record, receipt, commit. `decide` must not be async. A Refusal or an error
 * thrown inside leaves nothing behind.
 */
export function write<Answer, Effect>(
  store: Store<Effect>,
  command: Command,
  ctx: WriteContext,
  decide: (tx: WriteHandle) => Outcome<Answer, Effect>,
): Written<Answer> {
  const { statements } = store;
  const inputHash = hashInput(command.input);
  const { written, chain } = transact(store, () => {
    const known = findReceipt<Answer>(store, command, ctx, inputHash);
    if (known !== null) return { written: known, chain: null };
    const { tx, changes, settle } = toWriteHandle(statements, store.recomputed);
    const { answer, effects = [], anonymous = [] } = decide(tx);
    for (const effect of effects) store.applyEffect(tx, effect, ctx);
    for (const rows of anonymous) insertAnonymous(store, rows);
    settle();
    const written = { answer, topics: [...new Set(changes.map((change) => change.table.topic))] };
    const { personId, role, at, jobId = null } = ctx;
    const commit = { what: command.what, at, commandId: command.id, personId, role, jobId, deviceId: store.deviceId };
    const chain = changes.length === 0 ? null : appendToJournal(statements, commit, changes, store.chain);
    statements
      .prepare('INSERT INTO receipts (command_id, person_id, what, input_hash, answer, at) VALUES (?, ?, ?, ?, ?, ?)')
      .run(command.id, personId, command.what, inputHash, JSON.stringify(written), at);
    return { written, chain };
  });
  if (chain !== null) {
    store.chain = chain;
    store.changed(written.topics);
  }
  return written;
}
