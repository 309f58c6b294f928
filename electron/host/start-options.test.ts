import { expect, test } from 'vitest';
import { decideStart } from './start-options.ts';

test('nothing typed means the usual folder, any port and a browser', () => {
  expect(decideStart([])).toEqual({ kind: 'start', options: { data: null, port: null, open: true, demo: false } });
});

test('every option is understood, with a space or an equals sign', () => {
  const options = { data: '/srv', port: 0, open: false, demo: true };
  expect(decideStart(['--demo', '--no-open', '--port', '0', '--data', '/srv'])).toEqual({ kind: 'start', options });
  expect(decideStart(['--demo', '--no-open', '--port=0', '--data=/srv'])).toEqual({ kind: 'start', options });
});

test.each([
  ['--port', 'x'],
  ['--port', '65536'],
  ['--port', '-1'],
  ['--port', '1.5'],
  ['--data='],
  ['--data'],
  ['--dat', '/srv'],
  ['here'],
])('what makes no sense is refused with how to do it: %s %s', (...args) => {
  const choice = decideStart(args);
  expect(choice.kind === 'refused' ? choice.message : '').toContain('Use: [--data DIR]');
});
