/** What stands before the fuses in every Electron program, so that a tool finds them. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const knownVersion = 1;

/** The fuses in the order of the wire. What came later than the last is not ours to set. */
const order = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'embeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
] as const;

export type Fuse = (typeof order)[number];
export type FuseState = 'on' | 'off' | 'removed';

/** How each fuse must stand in what is shipped; the others stay as Electron has them. */
export const wantedFuses: Readonly<Partial<Record<Fuse, FuseState>>> = {
  runAsNode: 'off',
  cookieEncryption: 'on',
  nodeOptions: 'off',
  nodeCliInspect: 'off',
  embeddedAsarIntegrityValidation: 'on',
  onlyLoadAppFromAsar: 'on',
  grantFileProtocolExtraPrivileges: 'off',
  wasmTrapHandlers: 'on',
};

export type FuseWire = ReadonlyMap<Fuse, FuseState>;

const states: ReadonlyMap<number, FuseState> = new Map([
  ['0'.charCodeAt(0), 'off'],
  ['1'.charCodeAt(0), 'on'],
  ['r'.charCodeAt(0), 'removed'],
]);

/** Reads the fuses out of a program: one wire, or two where it holds both kinds of Mac in one file. */
export function readFuses(program: Buffer): FuseWire[] {
  const first = program.indexOf(sentinel);
  if (first === -1) throw new Error('This is no program of Electron: it has no fuses.');
  const last = program.lastIndexOf(sentinel);
  return [...new Set([first, last])].map((at) => readWire(program, at + sentinel.length));
}

function readWire(program: Buffer, at: number): FuseWire {
  const version = program[at];
  const length = program[at + 1] ?? 0;
  if (version !== knownVersion) throw new Error(`The fuses are of version ${version}; ${knownVersion} is known here.`);
  const bytes = [...program.subarray(at + 2, at + 2 + length)];
  return new Map(
    order.slice(0, length).map((fuse, index) => {
      const state = states.get(bytes[index] ?? 0);
      if (state === undefined) throw new Error(`The fuse ${fuse} stands as nothing that is known.`);
      return [fuse, state] as const;
    }),
  );
}

/** Names every fuse that stands otherwise than it must. */
export function listWrongFuses(wires: readonly FuseWire[]): string[] {
  return wires.flatMap((wire) =>
    Object.entries(wantedFuses).flatMap(([name, wanted]) => {
      // The keys of the record are fuses; Object.entries forgets it.
      const state = wire.get(name as Fuse);
      // Older wires end before the last fuses; what is not there can't be off.
      if (state === wanted || (state === undefined && name === 'wasmTrapHandlers')) return [];
      return [`the fuse ${name} is ${state ?? 'missing'} and must be ${wanted}`];
    }),
  );
}
