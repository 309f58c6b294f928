/** A fault without a word of what it was about: its kind, its code, and where in the program it happened. */
export type FaultShape = {
  readonly name: string;
  readonly code: string | null;
  /** The innermost call first: `function file:line`. */
  readonly frames: readonly string[];
  readonly cause: FaultShape | null;
};

/** Calls of a fault that are kept; further out they are the same for all. */
const mostFrames = 12;
/** Faults behind a fault that are kept. */
const mostCauses = 3;

const nameLike = /^[A-Za-z][A-Za-z0-9]{0,39}$/;
const codeLike = /^[A-Z][A-Z0-9_]{0,59}$/;
const frame = /^\s*at (?:(.+) \()?([^()]+):(\d+):\d+\)?$/;
const functionLike = /^[\w$.<>#[\] ]{1,80}$/;

/**
 * Takes of a fault what can't hold what people wrote. Its message can (SQLite and zod repeat values), and so can a path
 * (it names whose home it is in), so the one is left out and of the other only the file within the program stays.
 */
export function toFaultShape(cause: unknown, depth = 1): FaultShape {
  if (!(cause instanceof Error)) return { name: typeof cause, code: null, frames: [], cause: null };
  const code: unknown = 'code' in cause ? cause.code : null;
  return {
    name: nameLike.test(cause.name) ? cause.name : 'Error',
    code: typeof code === 'string' && codeLike.test(code) ? code : null,
    frames: toFrames(cause),
    cause: cause.cause === undefined || depth > mostCauses ? null : toFaultShape(cause.cause, depth + 1),
  };
}

function toFrames({ stack = '', message }: Error): string[] {
  // The message stands before the calls and may have lines that look like one.
  const at = stack.indexOf(message);
  if (at === -1) return [];
  return stack
    .slice(at + message.length)
    .split('\n')
    .flatMap(toFrame)
    .slice(0, mostFrames);
}

function toFrame(line: string): string[] {
  const [, called, file, lineNumber] = frame.exec(line) ?? [];
  if (file === undefined || lineNumber === undefined) return [];
  const name = called === undefined || !functionLike.test(called) ? '' : `${called} `;
  return [`${name}${toProgramFile(file)}:${lineNumber}`];
}

/** `/home/ann/mirror/out/main/engine.js` is `out/main/engine.js`; what is not of the program is its bare name. */
function toProgramFile(file: string): string {
  if (file.startsWith('node:')) return file;
  const path = file.replaceAll('\\', '/');
  const own = /(?:^|\/)((?:node_modules|out|electron|shared)\/[^?]*)$/.exec(path)?.[1];
  return own ?? path.replace(/^.*\//, '').replace(/\?.*$/, '');
}
