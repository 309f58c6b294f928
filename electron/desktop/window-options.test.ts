import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toOwnArguments } from './desktop-arguments.ts';
import { toFileName } from './file-name.ts';
import { toPaperColour } from './theme.ts';
import { toQuickLogKeys } from './quick-log-key.ts';
import { toWebPreferences } from './window-options.ts';

test('a page runs with every door shut', () => {
  expect(toWebPreferences(true)).toEqual({
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    plugins: false,
    experimentalFeatures: false,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    devTools: false,
  });
});

test('developer tools exist only while developing', () => {
  expect(toWebPreferences(false).devTools).toBe(true);
});

test('our own options are found among those of Electron', () => {
  expect(toOwnArguments(['electron', '.', '--no-sandbox', '--data', '/srv/mirror', '--demo'])).toEqual([
    '--data',
    '/srv/mirror',
    '--demo',
  ]);
  expect(toOwnArguments(['plain-mirror', '--data=/srv', '--lang=de', 'file.txt'])).toEqual(['--data=/srv']);
  expect(toOwnArguments(['plain-mirror', '--data'])).toEqual(['--data']);
  expect(toOwnArguments(['plain-mirror'])).toEqual([]);
});

test('the global shortcut is heard by the page as the keys it knows', () => {
  expect(toQuickLogKeys('linux')[0]).toEqual({ type: 'keyDown', keyCode: 'L', modifiers: ['control', 'shift'] });
  expect(toQuickLogKeys('darwin')[0]).toEqual({ type: 'keyDown', keyCode: 'L', modifiers: ['meta', 'shift'] });
});

test.each([
  ['Report, 3rd quarter 2026', 'Report, 3rd quarter 2026'],
  ['../../etc/passwd', 'etc passwd'],
  ['a\u0000b\nc:d*e', 'a b c d e'],
  ['...', 'Plain Mirror'],
  ['', 'Plain Mirror'],
  ['end. ', 'end'],
])('the title %j becomes the file name %j', (title, name) => {
  expect(toFileName(title)).toBe(name);
  expect(toFileName('x'.repeat(300))).toHaveLength(100);
});

test('a window shows the paper of the page before the page is there, light or dark', () => {
  const tokens = readFileSync('renderer/app/tokens.css', 'utf8');
  const papers = [...tokens.matchAll(/--paper: (#\w+);/g)].map(([, colour]) => colour);
  expect([toPaperColour(false), toPaperColour(true)]).toEqual(papers);
});
