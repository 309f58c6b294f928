import { getRequestListener } from '@hono/node-server';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { decideDoor } from './door.ts';
import type { HostFetch } from './host-routes.ts';
import { serverLimits, type ServerLimits } from './limits.ts';
import { toUnavailableAnswer } from './unavailable.ts';

/** The only address that is listened on: nothing outside this computer can reach it. */
export const loopbackAddress = '127.0.0.1';

export type LoopbackServer = {
  /** For example `http://127.0.0.1:4173`. */
  readonly origin: string;
  /** Starts answering; until then, requests wait. */
  serve(fetch: HostFetch): void;
  close(): Promise<void>;
};

/** Listens on the loopback address; the port is known before the app is opened, as the app checks it. */
export async function openLoopbackServer(port: number, limits: ServerLimits = serverLimits): Promise<LoopbackServer> {
  const serving = Promise.withResolvers<HostFetch>();
  const listener = getRequestListener(
    async (request) => {
      const fetch = await serving.promise;
      // Who can reach loopback is no page with an origin the host knows of; the app reads the headers instead.
      return fetch(request, { initiatorOrigin: null });
    },
    {
      overrideGlobalObjects: false,
      // A request that broke off has nobody to read this; any other failure was logged where it happened.
      errorHandler: () => toUnavailableAnswer(null, 'This request could not be answered.'),
    },
  );

  const server = createServer({
    headersTimeout: limits.headerMs,
    requestTimeout: limits.uploadMs,
    // Node looks for slow callers twice a minute by default, too seldom for a limit of ten seconds.
    connectionsCheckingInterval: Math.min(1_000, limits.headerMs),
  });
  let host = '';
  let connections = 0;
  server.on('connection', (socket) => {
    connections += 1;
    socket.once('close', () => (connections -= 1));
    // Room is made by ending connections that a browser only keeps for later.
    if (connections > limits.connections) server.closeIdleConnections();
  });
  // Beyond twice the limit a connection is not even answered.
  server.maxConnections = limits.connections * 2;

  server.on('request', (incoming, outgoing) => {
    const { method = '', url = '', rawHeaders } = incoming;
    const door = decideDoor({ method, target: url, rawHeaders }, host);
    if (!door.open) return refuse(outgoing, door.status);
    if (connections > limits.connections) return refuse(outgoing, 503);
    if (method === 'POST') limitArrival(incoming, outgoing, limits.commandMs);
    void listener(incoming, outgoing);
  });
  // Without these two a tunnel or a change of protocol would be left hanging.
  server.on('connect', (_, socket) => socket.destroy());
  server.on('upgrade', (_, socket) => socket.destroy());

  const chosen = await listen(server, port);
  host = `${loopbackAddress}:${chosen}`;
  return {
    origin: `http://${host}`,
    serve: serving.resolve,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refuse(outgoing: ServerResponse, status: number): void {
  outgoing.writeHead(status, {
    connection: 'close',
    'content-length': 0,
    ...(status === 503 && { 'retry-after': '1' }),
  });
  outgoing.end();
}

function limitArrival(incoming: IncomingMessage, outgoing: ServerResponse, waitMs: number): void {
  const timer = setTimeout(() => {
    // Past the adapter, which still believes that it will answer.
    if (!outgoing.headersSent) incoming.socket.write('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
    incoming.socket.destroySoon();
  }, waitMs);
  const stop = (): void => clearTimeout(timer);
  incoming.once('end', stop);
  incoming.once('close', stop);
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: loopbackAddress, port, exclusive: true }, () => resolve());
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
