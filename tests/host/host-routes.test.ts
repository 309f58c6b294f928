import { expect, test, vi } from 'vitest';
import { withHostRoutes } from '../../electron/host/host-routes.ts';
import { windowHeader } from '../../shared/host.ts';
import { browserAccess, origin, startTinyBridge } from './tiny-bridge.ts';

const own = { cookie: 'mirror-1=the-secret', 'sec-fetch-site': 'same-origin' };
const ownScript = { ...own, origin, [windowHeader]: 'window-1' };

function startHost() {
  const bridge = startTinyBridge();
  const ended: string[] = [];
  const fetch = withHostRoutes(bridge, browserAccess, (message) => ended.push(message));
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(new Request(`${origin}${path}`, init), { initiatorOrigin: null });
  return { bridge, ended, ask };
}

test('/alive tells the state of the engine to our own page only', async () => {
  const { bridge, ask } = startHost();
  expect(await (await ask('/alive', { headers: own })).json()).toEqual({ engine: 'starting' });
  await bridge.opened;
  expect(await (await ask('/alive', { headers: own })).json()).toEqual({ engine: 'ready' });
  expect((await ask('/alive')).status).toBe(403);
  expect((await ask('/alive', { headers: { ...own, 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  expect((await ask('/alive', { method: 'POST', headers: ownScript })).status).toBe(405);
});

test('while the engine hangs, /alive says so, a page asked for is a sentence, and /restart helps', async () => {
  const { bridge, ended, ask } = startHost();
  await bridge.opened;
  const hung = ask('/hang', { method: 'POST', body: 'c-1' });
  await vi.waitFor(
    async () => expect(await (await ask('/alive', { headers: own })).json()).toMatchObject({ engine: 'hung' }),
    { timeout: 10_000 },
  );
  const page = await ask('/', { headers: { accept: 'text/html,*/*' } });
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('<p>Plain Mirror is taking longer than it should.');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await ask('/restart', { method: 'POST', headers: ownScript })).status).toBe(200);
  await vi.waitFor(() => expect(bridge.alive().engine).toBe('hung'), { timeout: 10_000 });
  expect((await ask('/restart', { method: 'POST', headers: ownScript })).status).toBe(200);
  expect((await hung).status).toBe(503);
  expect((await ask('/hello')).status).toBe(200);
  expect(ended).toEqual([]);
});

test.each([
  ['the window header', { ...own, origin }],
  ['its origin', { ...own, [windowHeader]: 'window-1' }],
  ['the right origin', { ...ownScript, origin: 'https://evil.example' }],
  ['the cookie', { 'sec-fetch-site': 'same-origin', origin, [windowHeader]: 'window-1' }],
])('/restart without %s is refused and nothing is restarted', async (_, headers) => {
  const { bridge, ask } = startHost();
  expect((await ask('/restart', { method: 'POST', headers })).status).toBe(403);
  expect((await ask('/restart', { headers: ownScript })).status).toBe(405);
  expect(await bridge.noted('openings')).toHaveLength(1);
});

test('where the engine cannot be ended, the program ends with a sentence', async () => {
  const { bridge } = startHost();
  const ended: string[] = [];
  const stuck = { ...bridge, restart: async () => false };
  const fetch = withHostRoutes(stuck, browserAccess, (message) => ended.push(message));
  await fetch(new Request(`${origin}/restart`, { method: 'POST', headers: ownScript }), { initiatorOrigin: null });
  expect(ended).toEqual([
    'Plain Mirror could not be restarted in place, so it was ended. What was saved is safe: please start it again.',
  ]);
});
