import { expect, test } from 'vitest';
import { findOpening, toFileAddress } from './opening.ts';

const linux = { platform: 'linux', cwd: '/home/ann' } as const;
const windows = { platform: 'win32', cwd: String.raw`C:\Users\ann` } as const;

test('a backup or a survey among the words of the command line is opened, wherever it lies', () => {
  expect(findOpening(['--no-sandbox', '--data', '/srv/x', 'Sunday.plainmirror'], linux)).toEqual({
    kind: 'file',
    path: '/home/ann/Sunday.plainmirror',
    what: 'backup',
  });
  expect(findOpening([String.raw`D:\stick\How was it.MIRRORSURVEY`], windows)).toEqual({
    kind: 'file',
    path: String.raw`D:\stick\How was it.MIRRORSURVEY`,
    what: 'survey',
  });
});

test('nothing else on the command line is taken for a file', () => {
  const words = ['--open=x.plainmirror', '-x.plainmirror', '/etc/passwd', 'x.plainmirror.exe', 'a\0.plainmirror', ''];
  expect(findOpening(words, linux)).toBeNull();
});

test('a link opens a page of the app', () => {
  expect(findOpening(['plain-mirror://app/promises'], linux)).toEqual({ kind: 'page', path: '/promises' });
  expect(findOpening(['PLAIN-MIRROR://app/'], linux)).toEqual({ kind: 'page', path: '/' });
});

test('what a link brings along is left behind, so it fills in nothing and names no file', () => {
  expect(findOpening(['plain-mirror://app/settings?tab=backups&file=1#x'], linux)).toEqual({
    kind: 'page',
    path: '/settings',
  });
});

test.each([
  'plain-mirror://app/rpc/log/record',
  'plain-mirror://app/files/out/1',
  'plain-mirror://app/restart',
  'plain-mirror://app/alive',
  'plain-mirror://app/settings/../rpc',
  'plain-mirror://app/log/%2e%2e/rpc',
  'plain-mirror://app.evil/log',
  'plain-mirror://evil@app/log',
  'plain-mirror://app:1/log',
  'plain-mirror:log',
  'plain-mirror://',
  'https://app/log',
  'file:///etc/passwd',
])('the link %s opens nothing', (link) => {
  expect(findOpening([link], linux)).toBeNull();
});

test('the page gets an id, and each kind of file the page that takes it', () => {
  expect(toFileAddress('backup', 'an-id')).toBe('/settings?tab=backups&file=an-id');
  expect(toFileAddress('survey', 'an-id')).toBe('/surveys?file=an-id');
});
