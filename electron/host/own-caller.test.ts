import { expect, test } from 'vitest';
import { isOwnCaller } from './own-caller.ts';
import { makeBrowserAccess, toLaunchAddress } from './launch-secrets.ts';

const access = makeBrowserAccess('http://127.0.0.1:4173');
const cookie = `${access.cookieName}=${access.cookieSecret}`;
const nobody = { initiatorOrigin: null };
const ask = (headers: Record<string, string>) => isOwnCaller(new Headers(headers), nobody, access);

test('a page of this origin with the cookie is our own', () => {
  expect(ask({ cookie, 'sec-fetch-site': 'same-origin' })).toBe(true);
  expect(ask({ cookie: `a=b; ${cookie}; c=d`, origin: access.origin })).toBe(true);
});

test('without the cookie, or from elsewhere, it is not', () => {
  expect(ask({ 'sec-fetch-site': 'same-origin' })).toBe(false);
  expect(ask({ cookie: `${access.cookieName}=`, 'sec-fetch-site': 'same-origin' })).toBe(false);
  expect(ask({ cookie: `${access.cookieName}=${access.token}`, 'sec-fetch-site': 'same-origin' })).toBe(false);
  expect(ask({ cookie })).toBe(false);
  expect(ask({ cookie, 'sec-fetch-site': 'cross-site' })).toBe(false);
  expect(ask({ cookie, origin: 'http://127.0.0.1:4174' })).toBe(false);
});

test('on the desktop only what Electron says of the caller counts', () => {
  const desktop = { kind: 'desktop', origin: 'plain-mirror://app' } as const;
  const headers = new Headers({ origin: 'plain-mirror://app', 'sec-fetch-site': 'same-origin' });
  expect(isOwnCaller(headers, { initiatorOrigin: 'plain-mirror://app' }, desktop)).toBe(true);
  for (const initiatorOrigin of [null, 'null', 'plain-mirror://app.evil', 'https://evil.example']) {
    expect(isOwnCaller(headers, { initiatorOrigin }, desktop)).toBe(false);
  }
});

test('two starts share neither token nor cookie, and each secret holds 128 bits', () => {
  const other = makeBrowserAccess(access.origin);
  expect(other.cookieName).not.toBe(access.cookieName);
  expect(other.token).not.toBe(access.token);
  expect(access.cookieSecret).not.toBe(access.token);
  for (const secret of [access.token, access.cookieSecret]) expect(Buffer.from(secret, 'base64url')).toHaveLength(16);
  expect(toLaunchAddress(access)).toBe(`http://127.0.0.1:4173/?token=${access.token}`);
});
