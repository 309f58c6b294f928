import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { File, Happened, Recording } from './recording.ts';

/** What the disk holds after the power failed: bytes under each path, null for a folder. */
export type Disk = ReadonlyMap<string, Buffer | null>;

/** Disks write whole sectors of this many bytes, of a larger write any part. */
const sectorBytes = 512;

/** Half of the writes that a cut lets through come through in part: more than on any disk, so that it is seen. */
const tornShare = 0.5;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function openChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffle<Item>(items: Item[], chance: () => number): Item[] {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    // Both places are inside the list.
    [items[at], items[other]] = [items[other] as Item, items[at] as Item];
  }
  return items;
}

type Change = Extract<Happened, { is: 'write' | 'size' }>;

/** A file's bytes, that grow as they are written. */
class Bytes {
  #held: Buffer;
  #size: number;

  constructor(start: Buffer | null) {
    this.#held = Buffer.from(start ?? '');
    this.#size = this.#held.length;
  }

  apply(change: Change): void {
    if (change.is === 'size') this.#resize(change.size);
    else this.#write(change.at, change.bytes);
  }

  /** Only some sectors of a write reach the disk. */
  tear({ at, bytes }: Extract<Change, { is: 'write' }>, chance: () => number): void {
    const share = chance();
    for (let from = 0; from < bytes.length;) {
      // Sectors lie where they lie on the disk, not where the write begins.
      const until = Math.min(bytes.length, from + sectorBytes - ((at + from) % sectorBytes));
      if (chance() < share) this.#write(at + from, bytes.subarray(from, until));
      from = until;
    }
  }

  toBuffer(): Buffer {
    return this.#held.subarray(0, this.#size);
  }

  #resize(size: number): void {
    if (size > this.#held.length) this.#held = Buffer.concat([this.#held], Math.max(size, this.#held.length * 2));
    // What is cut off and grown over again is empty.
    if (size < this.#size) this.#held.fill(0, size, this.#size);
    this.#size = size;
  }

  #write(at: number, bytes: Buffer): void {
    if (at + bytes.length > this.#size) this.#resize(at + bytes.length);
    bytes.copy(this.#held, at);
  }
}

const isChange = (one: Happened): one is Change => one.is === 'write' || one.is === 'size';

function toBytes(file: File, own: readonly Happened[], chance: () => number): Buffer {
  const synced = own.findLastIndex(({ is }) => is === 'sync');
  const bytes = new Bytes(file.start);
  for (const change of own.slice(0, synced + 1).filter(isChange)) bytes.apply(change);
  // Of what came after the last sync the disk may have written anything, in any order.
  const share = Math.floor(chance() * 5) / 4;
  for (const change of shuffle(own.slice(synced + 1).filter(isChange), chance)) {
    if (chance() >= share) continue;
    if (change.is === 'write' && chance() < tornShare) bytes.tear(change, chance);
    else bytes.apply(change);
  }
  return bytes.toBuffer();
}

type Naming = Extract<Happened, { is: 'named' | 'renamed' | 'gone' }>;

const isNaming = (one: Happened): one is Naming => one.is === 'named' || one.is === 'renamed' || one.is === 'gone';

/** Which changes of names are on the disk: of each folder all until its last sync, and some of those after it, in order. */
function listKept(happened: readonly Happened[], chance: () => number): Set<Naming> {
  const kept = new Set<Naming>();
  for (const folder of new Set(happened.filter(isNaming).map((one) => one.folder))) {
    const synced = happened.findLastIndex((one) => one.is === 'sync-folder' && one.folder === folder);
    const isOwn = (one: Happened): one is Naming => isNaming(one) && one.folder === folder;
    const after = happened.slice(synced + 1).filter(isOwn);
    const some = after.slice(0, Math.floor(chance() * (after.length + 1)));
    for (const one of [...happened.slice(0, synced + 1).filter(isOwn), ...some]) kept.add(one);
  }
  return kept;
}

function move<What>(names: Map<string, What>, from: string, to: string): void {
  for (const [path, what] of Array.from(names)) {
    if (path !== from && !path.startsWith(`${from}/`)) continue;
    names.delete(path);
    names.set(to + path.slice(from.length), what);
  }
}

/** Fails the power after the first of the things that happened, and gives what the disk may hold then. */
export function cutPower({ root, before, happened }: Recording, after: number, chance: () => number): Disk {
  const past = happened.slice(0, after);
  const names = new Map<string, File | null>(before);
  const kept = listKept(past, chance);
  for (const one of past) {
    if (!isNaming(one) || !kept.has(one)) continue;
    if (one.is === 'named') names.set(one.path, one.what === 'folder' ? null : one.what);
    else if (one.is === 'gone') names.delete(one.path);
    else {
      move(names, one.from, one.path);
      // Its new name holds it even where the old one never came to the disk.
      if (one.what !== 'folder') names.set(one.path, one.what);
    }
  }
  const byFile = Map.groupBy(past, (one) => ('file' in one ? one.file : null));
  const disk = new Map<string, Buffer | null>();
  for (const [path, file] of [...names].toSorted(([left], [right]) => left.length - right.length)) {
    // What lies in a folder whose own name was lost is lost with it.
    if (path !== root && !disk.has(dirname(path))) continue;
    disk.set(path, file === null ? null : toBytes(file, byFile.get(file) ?? [], chance));
  }
  return disk;
}

/** Puts what a disk holds into a folder, where a program can open it. */
export function putInto(disk: Disk, root: string, folder: string): void {
  for (const [path, bytes] of disk) {
    const target = join(folder, path.slice(root.length));
    if (bytes === null) mkdirSync(target, { recursive: true });
    else writeFileSync(target, bytes);
  }
}
