import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { toDay } from '../../../shared/clock.ts';
import { carryFormat, carryVersion, toCarryText, type CarryLine } from '../../../shared/features/log/carry.schema.ts';
import type { FileId } from '../../../shared/ids.ts';
import type { Context } from '../../app/context.ts';
import { findEntryLine, findNameLine, listMadeHere, readCarriedUpTo, readNewestCommit } from './carry.store.ts';
import { carries } from './log.tables.ts';

type CarriedOut = { fileId: FileId | null; entries: number; topics: string[] };

/** Lines that name what the entry points to, each only the first time. */
function listNewNames(context: Context, entry: Extract<CarryLine, { kind: 'entry' }>, named: Set<string>): CarryLine[] {
  const pointers = [
    ['customer', entry.customerId],
    ['touchpoint', entry.touchpointId],
    ['location', entry.locationId],
    ['theme', entry.themeId],
    ['person', entry.recordedBy],
  ] as const;
  return pointers.flatMap(([kind, id]) => {
    if (id === null || named.has(id)) return [];
    named.add(id);
    const line = findNameLine(context.read, kind, id);
    return line === null ? [] : [line];
  });
}

function* listLines(context: Context, entryIds: readonly string[], named: Set<string>): Generator<CarryLine> {
  for (const entryId of entryIds) {
    const entry = findEntryLine(context.read, entryId);
    if (entry?.kind !== 'entry') continue;
    yield* listNewNames(context, entry, named);
    yield entry;
  }
}

/**
 * Writes the entries made on this computer since the last carry file as a new one to download. The engine answers
 * others between the small groups it is written in. Photos stay where they were taken.
 */
export async function carryOut(commandId: string, context: Context): Promise<CarriedOut> {
  const { read, store } = context;
  const after = readCarriedUpTo(read);
  const upTo = readNewestCommit(read);
  const made = [...listMadeHere(read, store.deviceId, after, upTo)];
  const entries = made.reduce((count, group) => count + group.length, 0);
  const carryId = context.newId<FileId>();
  if (entries > 0) {
    const path = context.uploads.offer(
      carryId,
      `carry-${toDay(context.now(), context.business().timeZone)}.jsonl`,
      'application/jsonl',
    );
    const file = createWriteStream(path, { mode: 0o600 });
    const header = {
      format: carryFormat,
      version: carryVersion,
      carryId,
      deviceId: store.deviceId,
      madeAt: context.now(),
      entries,
    } as const;
    file.write(toCarryText(header));
    const named = new Set<string>();
    for (const group of made) {
      const text = [...listLines(context, group, named)].map(toCarryText).join('');
      if (!file.write(text)) await once(file, 'drain');
      await nextTurn();
    }
    file.end();
    await finished(file);
  }
  return context.write({ id: commandId, what: 'log.carried-out', input: {} }, (tx, ctx) => {
    const fileId = entries === 0 ? null : carryId;
    if (fileId !== null) {
      tx.insert(carries, { carry_id: carryId, direction: 'out', up_to_commit: upTo, entries, at: ctx.at });
    }
    return { answer: { fileId, entries } };
  });
}
