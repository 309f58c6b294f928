import { expect, test } from 'vitest';
import { toOpenCommand } from './open-browser.ts';
import { toProgramFiles } from './program-files.ts';

test('each system opens an address its own way', () => {
  const address = 'http://127.0.0.1:4173/?token=abc';
  expect(toOpenCommand('linux', address)).toEqual({ file: 'xdg-open', args: [address] });
  expect(toOpenCommand('darwin', address)).toEqual({ file: 'open', args: [address] });
  expect(toOpenCommand('win32', address)).toEqual({ file: 'cmd', args: ['/c', 'start', '""', address] });
});

test('the engine and the page are found from a built entry and from a written one', () => {
  expect(toProgramFiles('/app/out/main/serve.js')).toEqual({
    engineFile: '/app/out/main/engine.js',
    pageDir: '/app/out/renderer',
  });
  expect(toProgramFiles('/app/electron/serve.ts')).toEqual({
    engineFile: '/app/electron/engine.ts',
    pageDir: '/app/out/renderer',
  });
});
