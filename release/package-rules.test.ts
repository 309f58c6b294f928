import { expect, test } from 'vitest';
import { listAsar, readAsarHeader } from './asar.ts';
import { listWrongFiles } from './package-rules.ts';

const target = { platform: 'linux', arch: 'x64' } as const;
const integrity = { algorithm: 'SHA256', hash: 'a'.repeat(64), blockSize: 4194304, blocks: [] };
const file = (more: object = {}): object => ({ size: 1, offset: '0', integrity, ...more });

type Tree = { readonly [name: string]: Tree | object };

/** An archive with a header as Electron writes it and no contents. */
function makeArchive(files: Tree): Buffer {
  const text = Buffer.from(JSON.stringify({ files }));
  const sizes = Buffer.alloc(16);
  sizes.writeUInt32LE(4, 0);
  sizes.writeUInt32LE(text.length + 8, 4);
  sizes.writeUInt32LE(text.length + 4, 8);
  sizes.writeUInt32LE(text.length, 12);
  return Buffer.concat([sizes, text]);
}

function whole(prebuilds: Tree = { 'linux-x64.node': file({ unpacked: true }) }, more: Tree = {}): Tree {
  const icons = { files: { 'icon.png': file(), 'tray.png': file() } };
  return {
    'package.json': file(),
    out: {
      files: {
        main: { files: { 'main.js': file(), 'engine.js': file(), 'job-worker.js': file() } },
        renderer: { files: { 'index.html': file() } },
      },
    },
    resources: { files: { icons } },
    node_modules: { files: { 'better-sqlite3': { files: { prebuilds: { files: prebuilds } } } } },
    ...more,
  };
}

const judge = (tree: Tree): string[] => listWrongFiles(listAsar(makeArchive(tree)), target);

test('an archive with all that is needed and no more is right', () => {
  expect(judge(whole())).toEqual([]);
});

test('what lacks is named', () => {
  expect(judge({})).toContain('out/main/main.js is missing');
  expect(judge(whole({}))).toEqual(['node_modules/better-sqlite3/prebuilds/linux-x64.node is missing']);
});

test('tests, sources and other packages have no business in it', () => {
  const tree = whole(undefined, { tests: { files: { 'a.test.ts': file() } } });
  expect(judge(tree)).toContain('tests/a.test.ts has no business in it');
  const modules = { node_modules: { files: { react: { files: { 'index.js': file() } } } } };
  expect(judge({ ...whole(), ...modules })).toContain('node_modules/react/index.js has no business in it');
});

test('machine code lies beside the archive, and only that of the target', () => {
  const prebuilds = { 'linux-x64.node': file(), 'win32-x64.node': file({ unpacked: true }) };
  expect(judge(whole(prebuilds))).toEqual([
    'node_modules/better-sqlite3/prebuilds/win32-x64.node is for another computer',
    "node_modules/better-sqlite3/prebuilds/linux-x64.node can't be loaded from inside",
  ]);
});

test('every file inside carries its hash', () => {
  expect(judge(whole(undefined, { LICENSE: { size: 1, offset: '0' } }))).toEqual(['LICENSE carries no hash']);
});

test('the header is what the integrity check hashes; what is no archive is an error', () => {
  expect(JSON.parse(readAsarHeader(makeArchive({})))).toEqual({ files: {} });
  expect(() => readAsarHeader(Buffer.from('PK'))).toThrow('no archive');
  expect(() => readAsarHeader(Buffer.alloc(64, 255))).toThrow('no archive');
});
