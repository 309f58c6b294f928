import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  fromCarryHeader,
  fromCarryText,
  type CarriedEntry,
  type CarryHeader,
  type CarryLine,
} from '../../../shared/features/log/carry.schema.ts';
import type { CommandId } from '../../../shared/ids.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Context } from '../../app/context.ts';
import type { WriteHandle } from '../../db/handle.ts';
import { sql } from '../../db/sql.ts';
import { takeName, type Known } from './carry.names.ts';
import { carriedIn } from './carry.store.ts';
import { hasEntry, insertEntry } from './log.store.ts';
import { carries } from './log.tables.ts';

/** Lines taken in one transaction: some 10 ms of them, so that nobody's save waits long. */
const linesAtATime = 100;

type TakenIn = { taken: number; known: number };

async function* readGroups(path: string): AsyncGenerator<{ header: CarryHeader; lines: CarryLine[] }> {
  const texts = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  let header: CarryHeader | null = null;
  let lines: CarryLine[] = [];
  let lineNumber = 0;
  let entries = 0;
  for await (const text of texts) {
    lineNumber += 1;
    if (header === null) {
      header = fromCarryHeader(text);
      continue;
    }
    const line = fromCarryText(text, lineNumber);
    if (line.kind === 'entry') entries += 1;
    lines.push(line);
    if (lines.length >= linesAtATime) {
      yield { header, lines };
      lines = [];
    }
  }
  if (header === null) fromCarryHeader('');
  else if (entries !== header.entries) {
    throw new Refusal('CUT_CARRY', 'This carry file ends too early; it was not copied whole. Copy it again.', 'fileId');
  } else yield { header, lines };
}

/** Reads the whole file before the first line is stored, so that a damaged one changes nothing. */
async function checkFile(path: string, deviceId: string): Promise<CarryHeader> {
  let found: CarryHeader | null = null;
  for await (const { header } of readGroups(path)) found = header;
  if (found === null) throw new Error('A carry file without a first line was not refused.');
  if (found.deviceId === deviceId) {
    throw new Refusal('OWN_CARRY', 'This carry file was made on this computer. Take it in on the other one.', 'fileId');
  }
  return found;
}

function takeEntry(tx: WriteHandle, line: CarriedEntry, known: Known): void {
  const { kind: _kind, ...entry } = line;
  insertEntry(tx, {
    ...entry,
    customerId: known.find(entry.customerId),
    touchpointId: known.find(entry.touchpointId),
    locationId: known.find(entry.locationId),
    themeId: known.find(entry.themeId),
    recordedBy: known.find(entry.recordedBy),
    importKey: null,
  });
}

function takeGroup(tx: WriteHandle, context: Context, lines: readonly CarryLine[], known: Known): TakenIn {
  let taken = 0;
  let before = 0;
  for (const line of lines) {
    if (line.kind !== 'entry') takeName(tx, context, line, known);
    else if (hasEntry(tx, line.id)) before += 1;
    else {
      takeEntry(tx, line, known);
      taken += 1;
    }
  }
  return { taken, known: before };
}

/**
 * Takes in a carry file of another computer. Each entry is taken once, by its id, so a file that was taken in half can
 * be taken in again. Customers and places it names are found here or made.
 */
export async function carryIn(
  commandId: CommandId,
  fileId: string,
  context: Context,
): Promise<TakenIn & { topics: string[] }> {
  const path = context.uploads.find(fileId);
  const sum: TakenIn = { taken: 0, known: 0 };
  let carryId: string | null = null;
  if (path !== null) {
    ({ carryId } = await checkFile(path, context.store.deviceId));
    const known = new Map<string, string | null>();
    const names: Known = {
      // The id stays of its kind; the brand exists only for the compiler.
      find: <Id extends string>(id: Id | null) => (id === null ? null : ((known.get(id) ?? null) as Id | null)),
      set: (id, here) => void known.set(id, here),
    };
    for await (const { lines } of readGroups(path)) {
      const { taken, known: before } = context.write(
        { id: context.newId<CommandId>(), what: carriedIn, input: { commandId } },
        (tx) => ({ answer: takeGroup(tx, context, lines, names) }),
      );
      sum.taken += taken;
      sum.known += before;
      await nextTurn();
    }
  }
  const written = context.write({ id: commandId, what: carriedIn, input: { fileId } }, (tx, ctx) => {
    // Refused here and not above, because a repeated command finds its upload gone and is answered from its receipt.
    if (carryId === null) throw new Refusal('CARRY_GONE', 'The carry file did not arrive. Choose it again.', 'fileId');
    if (tx.number(sql`SELECT count(*) FROM carries WHERE carry_id = ${carryId}`) === 0) {
      tx.insert(carries, { carry_id: carryId, direction: 'in', up_to_commit: 0, entries: sum.taken, at: ctx.at });
    }
    return { answer: sum };
  });
  context.uploads.remove(fileId);
  return { ...written, topics: [...new Set([...written.topics, 'log', 'customers', 'business'])] };
}
