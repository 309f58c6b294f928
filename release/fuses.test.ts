import { expect, test } from 'vitest';
import { listWrongFuses, readFuses } from './fuses.ts';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** A made-up program with fuses in it, in the order of the wire. */
function makeProgram(wire: string, { version = 1, length = wire.length } = {}): Buffer {
  return Buffer.concat([
    Buffer.from('\u007fELF and some code '),
    Buffer.from(sentinel),
    Buffer.from([version, length]),
    Buffer.from(wire),
    Buffer.from(' and more code'),
  ]);
}

test('the fuses of a program are read in the order of the wire', () => {
  const [wire] = readFuses(makeProgram('0100110r1'));
  expect([...(wire ?? [])]).toEqual([
    ['runAsNode', 'off'],
    ['cookieEncryption', 'on'],
    ['nodeOptions', 'off'],
    ['nodeCliInspect', 'off'],
    ['embeddedAsarIntegrityValidation', 'on'],
    ['onlyLoadAppFromAsar', 'on'],
    ['loadBrowserProcessSpecificV8Snapshot', 'off'],
    ['grantFileProtocolExtraPrivileges', 'removed'],
    ['wasmTrapHandlers', 'on'],
  ]);
});

test('fuses that stand as they must are not spoken of, in a short wire neither', () => {
  expect(listWrongFuses(readFuses(makeProgram('010011001')))).toEqual([]);
  expect(listWrongFuses(readFuses(makeProgram('01001100')))).toEqual([]);
});

test.each([0, 1, 2, 3, 4, 5, 7, 8])('fuse %i the wrong way is found', (at) => {
  const right = '010011001';
  const wrong = `${right.slice(0, at)}${right[at] === '0' ? '1' : '0'}${right.slice(at + 1)}`;
  expect(listWrongFuses(readFuses(makeProgram(wrong)))).toHaveLength(1);
});

test('as Electron comes, nearly all of it is wrong', () => {
  expect(listWrongFuses(readFuses(makeProgram('101100011')))).toHaveLength(7);
});

test('both halves of a program for two kinds of Mac are looked at', () => {
  const both = Buffer.concat([makeProgram('010011001'), makeProgram('110011001')]);
  expect(listWrongFuses(readFuses(both))).toEqual(['the fuse runAsNode is on and must be off']);
});

test('what is no program of Electron, or one of a kind nobody knows, is an error', () => {
  expect(() => readFuses(Buffer.from('MZ'))).toThrow('no fuses');
  expect(() => readFuses(makeProgram('0', { version: 2 }))).toThrow('version 2');
  expect(() => readFuses(makeProgram('x'))).toThrow('runAsNode');
});
