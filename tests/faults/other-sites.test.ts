import { request } from 'node:http';
import { connect } from 'node:net';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { windowHeader } from '../../shared/host.ts';
import { startChild } from '../factories/child.ts';
import { makeFolder } from '../factories/store.ts';
import { childFile } from './company.ts';
import { reportFault } from './report-fault.ts';

const windowId = '0b1b8d6a-5a40-4c53-9c55-0a3d9d3c1f11';
const setUp = JSON.stringify({
  json: {
    commandId: v7(),
    business: { name: 'Evil', kind: 'shop', currency: 'EUR', timeZone: 'UTC', yearStartsInMonth: 1 },
    ownerName: 'Eve',
    pin: '666666',
  },
});

type Sent = {
  readonly method?: string;
  readonly path?: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
};

/** Sends a request whose every header is chosen here, as no browser would let a page do. */
function send(
  port: number,
  { method = 'POST', path = '/rpc/session/setUp', headers, body = setUp }: Sent,
): Promise<{ status: number; text: string; cookie: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, setHost: false }, (response) => {
      let text = '';
      response.on('data', (bytes: Buffer) => (text += bytes.toString()));
      const cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text, cookie }));
    });
    sent.on('error', reject);
    sent.end(method === 'GET' ? undefined : body);
  });
}

/** Sends raw text; nothing at all may come back. */
function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString('latin1')));
    socket.on('close', () => resolve(answer));
    socket.on('error', () => resolve(answer));
  });
}

// Fault 22: a page of another site, open in the same browser, tries to set the company up as its own.
test('no other site, name or form reaches the program that listens on this computer', async () => {
  const child = startChild(childFile('serve-app'), [makeFolder()]);
  let address = await child.nextLine();
  while (address !== null && !address.startsWith('http')) address = await child.nextLine();
  if (address === null) throw new Error((await child.ended).stderr);
  const { port: portText, host, origin, pathname, search } = new URL(address);
  const port = Number(portText);
  const { cookie, status } = await send(port, { method: 'GET', path: pathname + search, headers: { host } });
  expect(status).toBe(303);

  const own = {
    host,
    cookie,
    origin,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    [windowHeader]: windowId,
  };
  const without = (...names: string[]): Record<string, string> =>
    Object.fromEntries(Object.entries(own).filter(([name]) => !names.includes(name)));
  const attacks: readonly (readonly [name: string, sent: Sent])[] = [
    ['a foreign Host (rebinding)', { headers: { ...own, host: 'evil.example', origin: 'http://evil.example' } }],
    [
      'a foreign Host with our port',
      { headers: { ...own, host: `evil.example:${port}`, origin: `http://evil.example:${port}` } },
    ],
    ['no Host', { headers: without('host') }],
    ['another port', { headers: { ...own, host: `127.0.0.1:${port + 1}` } }],
    ['no port', { headers: { ...own, host: '127.0.0.1' } }],
    ['a trailing dot', { headers: { ...own, host: `127.0.0.1.:${port}` } }],
    ['localhost', { headers: { ...own, host: `localhost:${port}` } }],
    ['the decimal form', { headers: { ...own, host: `2130706433:${port}` } }],
    ['the octal form', { headers: { ...own, host: `0177.0.0.1:${port}` } }],
    ['the IPv6 form', { headers: { ...own, host: `[::1]:${port}` } }],
    ['an absolute target', { path: 'http://evil.example/rpc/session/setUp', headers: own }],
    ['a foreign Origin', { headers: { ...own, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } }],
    ['a foreign Origin that says it is the same', { headers: { ...own, origin: 'https://evil.example' } }],
    ['an Origin that is "null"', { headers: { ...own, origin: 'null' } }],
    [
      'another program on this computer',
      { headers: { ...own, origin: `http://127.0.0.1:${port + 1}`, 'sec-fetch-site': 'same-site' } },
    ],
    ['no Origin and no Sec-Fetch', { headers: without('origin', 'sec-fetch-site') }],
    ['text/plain', { headers: { ...own, 'content-type': 'text/plain' } }],
    ['a form', { headers: { ...own, 'content-type': 'application/x-www-form-urlencoded' } }],
    ['no window', { headers: without(windowHeader) }],
    ['no cookie', { headers: without('cookie') }],
    ['the token in place of the cookie', { path: `/rpc/session/setUp${search}`, headers: without('cookie') }],
    ['a guessed token', { method: 'GET', path: '/?token=AAAAAAAAAAAAAAAAAAAAAA', headers: { host } }],
    [
      'GET with side effects',
      { method: 'GET', path: `/rpc/session/setUp?data=${encodeURIComponent(setUp)}`, headers: own },
    ],
    ['PUT', { method: 'PUT', headers: own }],
    ['an override of the method', { method: 'GET', headers: { ...own, 'x-http-method-override': 'POST' } }],
  ];
  const letIn: string[] = [];
  for (const [name, sent] of attacks) {
    const answer = await send(port, sent);
    if (![400, 403, 404, 405, 415, 421].includes(answer.status)) letIn.push(`${answer.status} ${name}: ${answer.text}`);
    // Nobody turned away learns the token or the cookie, or reads our page.
    expect([name, answer.cookie, answer.text.includes('id="root"')]).toEqual([name, '', false]);
  }
  const head = `Host: ${host}\r\nCookie: ${cookie}\r\n`;
  const upgrade = `GET /rpc/session/get HTTP/1.1\r\n${head}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13\r\n\r\n`;
  expect(await sendRaw(port, upgrade)).toBe('');
  const twoHosts = `POST /rpc/session/setUp HTTP/1.1\r\n${head}Host: evil.example\r\nConnection: close\r\n\r\n`;
  expect(await sendRaw(port, twoHosts)).toMatch(/^HTTP\/1.1 400 /);
  expect(
    await sendRaw(
      port,
      `OPTIONS /rpc/session/setUp HTTP/1.1\r\n${head}Origin: https://evil.example\r\nConnection: close\r\n\r\n`,
    ),
  ).not.toMatch(/access-control-allow/i);
  expect(letIn).toEqual([]);

  const state = await send(port, { path: '/rpc/session/get', headers: own, body: '{"json":{}}' });
  expect([state.status, state.text.includes('"business":null')]).toEqual([200, true]);
  // The same request from our own page is the one that works: the attacks failed for what they are.
  expect((await send(port, { headers: own })).status).toBe(200);
  reportFault(22, 'over a real socket', { rounds: attacks.length + 3, partial: letIn.length });
});
