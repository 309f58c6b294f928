import { expect, test } from 'vitest';
import { findCookie, isPlainPath, judge, kindOf } from '../../electron/app/guard.ts';
import { desktopOrigin, windowHeader, type HostAccess } from '../../shared/host.ts';

const origin = 'http://127.0.0.1:4173';
const browser: HostAccess = {
  kind: 'browser',
  origin,
  token: 'the-launch-token-000',
  cookieName: 'plain-mirror-1',
  cookieSecret: 'the-cookie-secret-00',
};
const desktop: HostAccess = { kind: 'desktop', origin: desktopOrigin };
const windowId = '0b1b8d6a-5a40-4c53-9c55-0a3d9d3c1f11';

type Asked = {
  readonly method?: string;
  readonly url?: string;
  /** Overrides of a request of our own page; null leaves the header out. */
  readonly headers?: Record<string, string | null>;
};

/** What the guard says to a request of our own page, changed in one point. */
function judgeBrowser({ method = 'GET', url = `${origin}/`, headers = {} }: Asked): unknown {
  const all: Record<string, string | null> = {
    host: '127.0.0.1:4173',
    cookie: 'plain-mirror-1=the-cookie-secret-00',
    ...(method === 'GET' ? {} : { origin, 'sec-fetch-site': 'same-origin' }),
    ...headers,
  };
  const given: [string, string][] = Object.entries(all).flatMap(([name, value]) =>
    value === null ? [] : [[name, value]],
  );
  const verdict = judge(new Request(url, { method, headers: new Headers(given) }), { initiatorOrigin: null }, browser);
  return verdict.let === 'out' ? verdict.status : verdict.let;
}

const rpc = (headers: Record<string, string | null> = {}, method = 'POST'): Asked => ({
  method,
  url: `${origin}/rpc/log/record`,
  headers: { 'content-type': 'application/json', [windowHeader]: windowId, ...headers },
});

test.each<[string, Asked, unknown]>([
  ['the page with its cookie', {}, 'in'],
  ['the page typed into the address bar', { headers: { 'sec-fetch-site': 'none' } }, 'in'],
  ['a procedure called by our page', rpc(), 'in'],
  ['a procedure called by a browser without Sec-Fetch', rpc({ 'sec-fetch-site': null }), 'in'],
  ['a procedure called with the same Sec-Fetch and no Origin', rpc({ origin: null }), 'in'],
  ['JSON with a character set', rpc({ 'content-type': 'Application/JSON; charset=utf-8' }), 'in'],
  [
    'the printed address',
    { url: `${origin}/?token=the-launch-token-000`, headers: { cookie: null } },
    'in-with-cookie',
  ],
  ['the printed address opened again', { url: `${origin}/?token=the-launch-token-000` }, 'in-with-cookie'],

  ['a wrong launch token', { url: `${origin}/?token=the-launch-token-001`, headers: { cookie: null } }, 403],
  ['half a launch token', { url: `${origin}/?token=the-launch`, headers: { cookie: null } }, 403],
  ['an empty launch token', { url: `${origin}/?token=`, headers: { cookie: null } }, 403],
  [
    'the launch token anywhere but at the front door',
    { url: `${origin}/log?token=the-launch-token-000`, headers: { cookie: null } },
    403,
  ],
  [
    'the launch token to a procedure',
    { ...rpc({ cookie: null }), url: `${origin}/rpc/log/record?token=the-launch-token-000` },
    403,
  ],
  [
    'the launch token posted',
    { method: 'POST', url: `${origin}/?token=the-launch-token-000`, headers: { cookie: null } },
    403,
  ],
  ['no cookie', { headers: { cookie: null } }, 403],
  ['a wrong cookie', { headers: { cookie: 'plain-mirror-1=the-cookie-secret-01' } }, 403],
  ['the cookie of another instance', { headers: { cookie: 'plain-mirror-2=the-cookie-secret-00' } }, 403],
  [
    'the cookie twice',
    { headers: { cookie: 'plain-mirror-1=the-cookie-secret-00; plain-mirror-1=the-cookie-secret-00' } },
    403,
  ],
  [
    'a planted cookie before the right one',
    { headers: { cookie: 'plain-mirror-1=x; plain-mirror-1=the-cookie-secret-00' } },
    403,
  ],
  ['the right cookie among others', { headers: { cookie: 'a=b; plain-mirror-1=the-cookie-secret-00; c=d' } }, 'in'],

  ['a foreign Host', { headers: { host: 'evil.example' } }, 421],
  ['a foreign Host with our port', { headers: { host: 'evil.example:4173' } }, 421],
  ['no Host', { headers: { host: null } }, 421],
  ['another port', { headers: { host: '127.0.0.1:4174' } }, 421],
  ['no port', { headers: { host: '127.0.0.1' } }, 421],
  ['a trailing dot', { headers: { host: '127.0.0.1.:4173' } }, 421],
  ['localhost by name', { headers: { host: 'localhost:4173' } }, 421],
  ['the decimal form', { url: 'http://2130706433:4173/', headers: { host: '2130706433:4173' } }, 421],
  ['the hexadecimal form', { url: 'http://0x7f.1:4173/', headers: { host: '0x7f.1:4173' } }, 421],
  ['the IPv6 form', { url: 'http://[::1]:4173/', headers: { host: '[::1]:4173' } }, 421],
  [
    'the IPv6 form of IPv4',
    { url: 'http://[::ffff:127.0.0.1]:4173/', headers: { host: '[::ffff:127.0.0.1]:4173' } },
    421,
  ],
  [
    'a made-up name for this computer',
    { url: 'http://127.0.0.1.evil.example:4173/', headers: { host: '127.0.0.1.evil.example:4173' } },
    421,
  ],
  ['a target with another host than the Host', { url: 'http://evil.example:4173/' }, 421],
  ['https', { url: 'https://127.0.0.1:4173/' }, 421],

  ['a procedure called by another site', rpc({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }), 403],
  ['a foreign Origin without Sec-Fetch', rpc({ origin: 'https://evil.example', 'sec-fetch-site': null }), 403],
  ['a foreign Origin that calls itself the same', rpc({ origin: 'https://evil.example' }), 403],
  ['our Origin from another site', rpc({ 'sec-fetch-site': 'cross-site' }), 403],
  ['our Origin from the same site, another port', rpc({ 'sec-fetch-site': 'same-site' }), 403],
  ['an Origin that is "null"', rpc({ origin: 'null', 'sec-fetch-site': null }), 403],
  ['an Origin that is "null" with the same Sec-Fetch', rpc({ origin: 'null' }), 403],
  ['a procedure without Origin and Sec-Fetch', rpc({ origin: null, 'sec-fetch-site': null }), 403],
  ['our Origin with a trailing dot', rpc({ origin: 'http://127.0.0.1.:4173', 'sec-fetch-site': null }), 403],
  ['our Origin on another port', rpc({ origin: 'http://127.0.0.1:4174', 'sec-fetch-site': null }), 403],
  ['the page embedded by another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
  [
    'an upload from another site',
    { method: 'PUT', url: `${origin}/files/${windowId}`, headers: { origin: 'https://evil.example' } },
    403,
  ],
  ['an upload of our page', { method: 'PUT', url: `${origin}/files/${windowId}` }, 'in'],

  ['a form posted to a procedure', rpc({ 'content-type': 'application/x-www-form-urlencoded' }), 415],
  ['a form with files', rpc({ 'content-type': 'multipart/form-data; boundary=x' }), 415],
  ['text/plain that holds JSON', rpc({ 'content-type': 'text/plain' }), 415],
  ['no type', rpc({ 'content-type': null }), 415],
  ['a type that only begins like JSON', rpc({ 'content-type': 'application/json-seq' }), 415],
  ['a procedure read with GET', rpc({}, 'GET'), 405],
  ['a procedure read with HEAD', rpc({}, 'HEAD'), 405],
  ['a procedure called with PUT', rpc({}, 'PUT'), 405],
  ['a page posted to', { method: 'POST', url: `${origin}/log` }, 405],
  ['a page removed', { method: 'DELETE', url: `${origin}/` }, 405],
  ['a procedure without a window', rpc({ [windowHeader]: null }), 403],
  ['a window that is no id', rpc({ [windowHeader]: 'window-1' }), 403],
  ['two windows', rpc({ [windowHeader]: `${windowId}, ${windowId}` }), 403],
  ['a window with something after it', rpc({ [windowHeader]: `${windowId}x` }), 403],
])('in the browser host, %s is answered as it should be', (_, asked, expected) => {
  expect(judgeBrowser(asked)).toBe(expected);
});

test('the launch token is exchanged for a cookie no script reads and no other site sends', () => {
  const request = new Request(`${origin}/?token=the-launch-token-000`, { headers: { host: '127.0.0.1:4173' } });
  expect(judge(request, { initiatorOrigin: null }, browser)).toEqual({
    let: 'in-with-cookie',
    cookie: 'plain-mirror-1=the-cookie-secret-00; Path=/; HttpOnly; SameSite=Strict',
  });
});

function judgeDesktop(
  initiatorOrigin: string | null,
  url = `${desktopOrigin}/`,
  method = 'GET',
  headers: Record<string, string> = {},
): unknown {
  const verdict = judge(new Request(url, { method, headers }), { initiatorOrigin }, desktop);
  return verdict.let === 'out' ? verdict.status : verdict.let;
}

const json = { 'content-type': 'application/json', [windowHeader]: windowId };
const call = (initiator: string | null): unknown =>
  judgeDesktop(initiator, `${desktopOrigin}/rpc/log/record`, 'POST', json);

test('in the desktop host, procedures are for our own page alone', () => {
  expect(call(desktopOrigin)).toBe('in');
  // Absent means that no page asked; "null" is a page without an origin. A header can't stand in for either.
  for (const initiator of [null, 'null', '', 'plain-mirror://other', 'plain-mirror://app.', 'https://app', 'file://']) {
    expect([initiator, call(initiator)]).toEqual([initiator, 403]);
  }
  const withHeader = judgeDesktop(null, `${desktopOrigin}/rpc/log/record`, 'POST', { ...json, origin: desktopOrigin });
  expect(withHeader).toBe(403);
});

test('in the desktop host, only opening the page needs no initiator', () => {
  expect(judgeDesktop(null)).toBe('in');
  expect(judgeDesktop(null, `${desktopOrigin}/log`)).toBe('in');
  expect(judgeDesktop(null, `${desktopOrigin}/files/out/${windowId}`)).toBe(403);
  expect(judgeDesktop('null')).toBe(403);
  expect(judgeDesktop('https://evil.example')).toBe(403);
  expect(judgeDesktop(null, `${desktopOrigin}/`, 'POST')).toBe(403);
});

test('in the desktop host, nothing is served under any other name of the scheme', () => {
  for (const host of ['other', 'app.', 'app.evil.example', 'APP', 'app:80', '']) {
    expect([host, judgeDesktop(desktopOrigin, `plain-mirror://${host}/`)]).toEqual([host, 421]);
  }
  expect(judgeDesktop(desktopOrigin, 'https://app/')).toBe(421);
});

test.each([
  ['/', true],
  ['/log', true],
  ['/assets/index-abc_1.2.js', true],
  ['/..', false],
  ['/a/../b', false],
  ['//evil.example/', false],
  ['/a//b', false],
  ['/a%2fb', false],
  ['/a%5cb', false],
  ['/a\\b', false],
  ['/a%00', false],
  ['/%2e%2e/b', false],
  ['/a%', false],
  ['/a b', false],
  ['/ä', false],
  ['/a;b', false],
  ['/a:b', false],
  ['', false],
])('the path %s is plain: %s', (path, isPlain) => {
  expect(isPlainPath(path)).toBe(isPlain);
});

test.each([
  '/rpc/log/record%2f..',
  '/rpc/log%00/record',
  '/assets/%2e%2e%2fsecret',
  '/assets/..%5csecret',
  '//etc/passwd',
  '/%2e%2e%2f',
])('%s is turned away before anything reads it, in both hosts', (path) => {
  expect(judgeBrowser({ url: `${origin}${path}` })).toBe(403);
  expect(judgeDesktop(desktopOrigin, `${desktopOrigin}${path}`)).toBe(403);
});

test('only what stands below /rpc/ and /files/ is not a page', () => {
  expect(['/rpc/log/record', '/files/x', '/', '/rpc', '/files', '/rpcx/log', '/log'].map(kindOf)).toEqual([
    'rpc',
    'file',
    'page',
    'page',
    'page',
    'page',
    'page',
  ]);
});

test('a cookie is found by its whole name only', () => {
  expect(findCookie('xa=1; a=2', 'a')).toBe('2');
  expect(findCookie('a=b=c', 'a')).toBe('b=c');
  expect(findCookie('a', 'a')).toBeNull();
  expect(findCookie(null, 'a')).toBeNull();
});
