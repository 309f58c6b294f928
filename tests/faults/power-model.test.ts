import { expect, test } from 'vitest';
import { cutPower, openChance } from './power/cut-power.ts';
import type { File, Happened } from './power/recording.ts';

const file: File = { start: Buffer.from('old') };
const made: File = { start: null };
const before = new Map<string, File | null>([
  ['/c', null],
  ['/c/name', file],
]);

/** What a path holds over many cuts of the power after all of it happened: each thing once. */
function listOutcomes(happened: readonly Happened[], path: string): string[] {
  const found = new Set<string>();
  for (let seed = 1; seed <= 200; seed += 1) {
    const disk = cutPower({ root: '/c', before, happened }, happened.length, openChance(seed));
    const bytes = disk.get(path);
    found.add(bytes === undefined ? 'nothing' : String(bytes));
  }
  return [...found].toSorted();
}

const create: readonly Happened[] = [
  { is: 'named', folder: '/c', path: '/c/new', what: made },
  { is: 'write', file: made, at: 0, bytes: Buffer.from('new') },
];
const sync: Happened = { is: 'sync', file: made };
const syncFolder: Happened = { is: 'sync-folder', folder: '/c' };
const rename: Happened = { is: 'renamed', folder: '/c', from: '/c/new', path: '/c/name', what: made };

test('a name is safe once its folder was synced, and bytes once their file was', () => {
  expect(listOutcomes(create, '/c/new')).toEqual(['', 'new', 'nothing']);
  expect(listOutcomes([...create, sync], '/c/new')).toEqual(['new', 'nothing']);
  expect(listOutcomes([...create, syncFolder], '/c/new')).toEqual(['', 'new']);
  expect(listOutcomes([...create, sync, syncFolder], '/c/new')).toEqual(['new']);
});

test('a file that takes the name of another is one or the other, and empty where it was not synced before', () => {
  expect(listOutcomes([...create, sync, rename], '/c/name')).toEqual(['new', 'old']);
  expect(listOutcomes([...create, sync, rename, syncFolder], '/c/name')).toEqual(['new']);
  expect(listOutcomes([...create, rename, syncFolder], '/c/name')).toEqual(['', 'new']);
});

test('a file that was removed is there again unless its folder was synced', () => {
  const gone: Happened = { is: 'gone', folder: '/c', path: '/c/name' };
  expect(listOutcomes([gone], '/c/name')).toEqual(['nothing', 'old']);
  expect(listOutcomes([gone, syncFolder], '/c/name')).toEqual(['nothing']);
});

test('writes after the last sync come through in any order, and in part', () => {
  const write = (letter: string): Happened => ({ is: 'write', file, at: 0, bytes: Buffer.alloc(1024, letter) });
  const outcomes = listOutcomes([write('a'), write('b')], '/c/name').map((text) => [text.at(0), text.at(600)].join(''));
  expect(outcomes).toEqual(expect.arrayContaining(['aa', 'bb', 'ab', 'ba', 'o']));
});
