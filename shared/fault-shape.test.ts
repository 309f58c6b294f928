import { expect, test } from 'vitest';
import { toFaultShape } from './fault-shape.ts';

function throwIt(message: string, options: { code?: string; name?: string; cause?: unknown } = {}): Error {
  const { cause, ...rest } = options;
  return Object.assign(new Error(message, { cause }), rest);
}

test('a fault keeps its kind, its code and where it happened', () => {
  const shape = toFaultShape(throwIt('UNIQUE constraint failed', { code: 'SQLITE_CONSTRAINT', name: 'SqliteError' }));
  expect(shape).toMatchObject({ name: 'SqliteError', code: 'SQLITE_CONSTRAINT', cause: null });
  expect(shape.frames[0]).toMatch(/^throwIt shared\/fault-shape\.test\.ts:\d+$/);
});

test.each([
  'Ann Meier called',
  'ann@example.org is taken',
  'first line\n    at Ann (Meier:1:1)\n    at Berta (/home/berta/x.ts:2:2)',
  '',
])('no word of the message %j is kept, even where it looks like a call', (message) => {
  const text = JSON.stringify(toFaultShape(throwIt(message, { cause: throwIt(message) })));
  expect(text).not.toMatch(/Ann|Meier|ann@|berta|Berta|called|taken/);
});

test('a name or a code that is a sentence is not kept', () => {
  const shape = toFaultShape(throwIt('x', { name: 'Ann Meier', code: 'ann@example.org' }));
  expect(shape).toMatchObject({ name: 'Error', code: null });
});

test('a path keeps the part within the program, never whose home it is in', () => {
  const error = throwIt('x');
  error.stack = [
    'Error: x',
    '    at save (/home/ann/Plain Mirror/out/main/engine.js:10:5)',
    '    at C:\\Users\\Ann\\app\\node_modules\\zod\\index.js:3:1',
    '    at async file:///Users/ann/elsewhere.js:7:7',
    '    at new Worker (node:internal/worker:1:1)',
    '    at ann@example.org (/x/out/main/main.js:1:1)',
  ].join('\n');
  expect(toFaultShape(error).frames).toEqual([
    'save out/main/engine.js:10',
    'node_modules/zod/index.js:3',
    'elsewhere.js:7',
    'new Worker node:internal/worker:1',
    'out/main/main.js:1',
  ]);
});

test('what was thrown and is no error says only of what type it is; faults behind faults end', () => {
  expect(toFaultShape('Ann Meier')).toEqual({ name: 'string', code: null, frames: [], cause: null });
  const endless = throwIt('x');
  endless.cause = endless;
  expect(JSON.stringify(toFaultShape(endless)).split('"name"')).toHaveLength(5);
});
