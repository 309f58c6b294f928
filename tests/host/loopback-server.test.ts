import { connect } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openLoopbackServer, type LoopbackServer } from '../../electron/host/loopback-server.ts';
import { serverLimits, type ServerLimits } from '../../electron/host/limits.ts';

async function openServer(
  limits: Partial<ServerLimits> = {},
): Promise<LoopbackServer & { port: number; served: string[] }> {
  const server = await openLoopbackServer(0, { ...serverLimits, ...limits });
  onTestFinished(() => server.close());
  const served: string[] = [];
  server.serve(async (request) => {
    served.push(`${request.method} ${request.url}`);
    return new Response(await request.text());
  });
  return { ...server, port: Number(new URL(server.origin).port), served };
}

/** Sends raw text over a connection and waits for all that comes back. */
function send(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString('latin1')));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

test('it answers on the loopback address, at the origin it names', async () => {
  const server = await openServer();
  expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const response = await fetch(`${server.origin}/rpc/x`, { method: 'POST', body: 'hello' });
  expect(await response.text()).toBe('hello');
  expect(server.served).toEqual([`POST ${server.origin}/rpc/x`]);
});

test.each([
  ['no Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['no Host, the old way', 'GET / HTTP/1.0\r\n\r\n', 400],
  ['two Hosts', 'GET / HTTP/1.1\r\nHost: OWN\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 400],
  ['a foreign Host', 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 421],
  ['a target with a host', 'GET http://OWN/ HTTP/1.1\r\nHost: OWN\r\nConnection: close\r\n\r\n', 400],
  [
    'a WebSocket',
    'GET / HTTP/1.1\r\nHost: OWN\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n',
    '',
  ],
  ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: OWN\r\n\r\n', ''],
  ['another method', 'DELETE / HTTP/1.1\r\nHost: OWN\r\nConnection: close\r\n\r\n', 405],
])('%s never reaches the app', async (_, text, status) => {
  const server = await openServer();
  const answer = await send(server.port, text.replaceAll('OWN', `127.0.0.1:${server.port}`));
  expect(answer).toMatch(status === '' ? /^$/ : new RegExp(`^HTTP/1.1 ${status} `));
  expect(server.served).toEqual([]);
});

test('it waits ten seconds for headers and thirty for a command, and serves 32 connections', () => {
  expect(serverLimits).toMatchObject({ headerMs: 10_000, commandMs: 30_000, connections: 32 });
});

test('a caller too slow with its headers is let go', async () => {
  const server = await openServer({ headerMs: 50 });
  expect(await send(server.port, 'GET / HTTP/1.1\r\nHost: ')).toMatch(/^HTTP\/1.1 408 /);
});

test('a command too slow with its body is let go, a file is not', async () => {
  const server = await openServer({ commandMs: 50 });
  const head = (method: string): string =>
    `${method} /x HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Length: 5\r\n\r\nab`;
  expect(await send(server.port, head('POST'))).toMatch(/^HTTP\/1.1 408 /);
  const slow = connect(server.port, '127.0.0.1', () => slow.write(head('PUT')));
  const answer = new Promise<string>((resolve) => slow.once('data', (bytes) => resolve(bytes.toString('latin1'))));
  await send(server.port, head('POST'));
  slow.write('cde');
  expect(await answer).toMatch(/^HTTP\/1.1 200 /);
  slow.destroy();
});

test('a caller beyond the limit of connections is told to come back, and may once there is room', async () => {
  const server = await openServer({ connections: 2 });
  const ask = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: close\r\n\r\n`;
  const holders = [1, 2].map(() =>
    connect(server.port, '127.0.0.1', function (this: { write(text: string): void }) {
      this.write('GET / HTTP/1.1\r\n');
    }),
  );
  onTestFinished(() => holders.forEach((holder) => holder.destroy()));
  await vi.waitFor(async () => expect(await send(server.port, ask)).toMatch(/^HTTP\/1.1 503 [^]*retry-after: 1/i));
  holders[0]?.destroy();
  await vi.waitFor(async () => expect(await send(server.port, ask)).toMatch(/^HTTP\/1.1 200 /));
});

test('connections a browser only keeps for later make room for new ones', async () => {
  const server = await openServer({ connections: 2 });
  const ask = `GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`;
  for (let n = 0; n < 6; n += 1) {
    const kept = connect(server.port, '127.0.0.1', () => kept.write(ask));
    onTestFinished(() => void kept.destroy());
    const answer = new Promise<string>((resolve) => kept.once('data', (bytes) => resolve(bytes.toString('latin1'))));
    expect(await answer).toMatch(/^HTTP\/1.1 200 /);
  }
});

test('a port that is taken is said so', async () => {
  const server = await openServer();
  await expect(openLoopbackServer(server.port)).rejects.toThrow('EADDRINUSE');
});
