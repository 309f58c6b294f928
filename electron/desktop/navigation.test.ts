import { expect, test } from 'vitest';
import { isRequestAllowed } from './navigation.ts';
import { isOwnUrl } from './own-url.ts';
import { isPermissionGranted } from './permissions.ts';

const foreign = [
  'plain-mirror://app.evil/',
  'plain-mirror://app@evil/',
  'plain-mirror://evil@app/',
  'plain-mirror://app:1/',
  'plain-mirror://other/',
  'plain-mirror2://app/',
  'https://app/',
  'https://evil.example/plain-mirror://app/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'about:blank',
  'data:text/html,hello',
  'app',
  '',
];

const own = ['plain-mirror://app', 'plain-mirror://app/', 'plain-mirror://app/log?x=1#y'];

test('only the app itself is our own address, however alike another one looks', () => {
  expect(own.filter((address) => !isOwnUrl(address))).toEqual([]);
  expect(foreign.filter((address) => isOwnUrl(address))).toEqual([]);
});

test('a page may copy text and fill the screen; nothing else is granted, and nobody else is granted that', () => {
  expect(isPermissionGranted('clipboard-sanitized-write', 'plain-mirror://app/')).toBe(true);
  expect(isPermissionGranted('fullscreen', 'plain-mirror://app/kiosk')).toBe(true);
  const denied = [
    'clipboard-read',
    'geolocation',
    'media',
    'notifications',
    'fileSystem',
    'openExternal',
    'usb',
    'unknown',
  ];
  expect(denied.filter((permission) => isPermissionGranted(permission, 'plain-mirror://app/'))).toEqual([]);
  expect(foreign.filter((address) => isPermissionGranted('fullscreen', address))).toEqual([]);
});

test('no request leaves for any network', () => {
  const inside = ['plain-mirror://app/rpc', 'blob:plain-mirror://app/1-2-3', 'data:image/png;base64,AA'];
  expect(inside.filter((address) => !isRequestAllowed(address, false))).toEqual([]);
  const outside = [
    'http://127.0.0.1/',
    'https://evil.example/',
    'ws://evil.example/',
    'file:///etc/passwd',
    'ftp://x/',
    'x',
  ];
  expect(outside.filter((address) => isRequestAllowed(address, true))).toEqual([]);
  expect(isRequestAllowed('devtools://devtools/bundled/inspector.html', true)).toBe(true);
  expect(isRequestAllowed('devtools://devtools/bundled/inspector.html', false)).toBe(false);
});
