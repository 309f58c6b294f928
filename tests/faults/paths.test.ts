import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, testPins, type TestApp } from '../factories/app.ts';
import { recordEntry } from '../factories/log.ts';
import { handOverPhoto, pngOf } from '../factories/photos.ts';
import { sure } from '../factories/sure.ts';
import { reportFault } from './report-fault.ts';

// Fault 21: a name that leads elsewhere, in an address or in a store.

const id = '0199a0b0-0000-7000-8000-000000000000';
const targets = ['plain-mirror.sqlite', 'etc/passwd', 'sign-in.sqlite', 'Windows/win.ini'];
const ups = [
  '../',
  '..%2f',
  '..%2F..%2f',
  '%2e%2e/',
  '%2e%2e%2f',
  '..%5c',
  '..\\',
  '%252e%252e%252f',
  '..%c0%af',
  '..%ef%bc%8f',
  './/../',
  '//',
  '///',
  '%2f',
  '%5c',
  'C:/',
  'C:%5c',
  'file:///',
  '%00/',
  '....//',
];
const odd = [
  'CON',
  'nul.png',
  'aux',
  'a\0b',
  `${id}%00.png`,
  `${id}.sqlite`,
  'ä'.repeat(150),
  'x'.repeat(300),
  '.',
  '..',
  ' ',
];
const places = ['/files/', '/files/out/', '/files/photo/', '/assets/', '/'];
const addresses = places.flatMap((place) => [
  ...ups.flatMap((up) => targets.flatMap((target) => [`${place}${up}${target}`, `${place}${id}/${up}${target}`])),
  ...odd.map((name) => `${place}${name}`),
]);

let app: TestApp;
let windowId: string;
beforeAll(async () => {
  app = await openTestApp();
  const page = app.page();
  windowId = page.windowId;
  await page.client.session.signIn({ personId: app.people.owner, pin: testPins.owner });
  // What stands around the folder is what a way out would show.
  writeFileSync(join(app.dataDir, '..', 'passwd'), 'SECRET outside');
});
afterAll(() => app.close());

const secrets = /SQLite format 3|SECRET|root:x:/;

test('no address leads out of what is served, however it is written', async () => {
  const files = (): string[] => readdirSync(app.dataDir, { recursive: true }).map(String).toSorted();
  const before = files();
  const through: string[] = [];
  for (const address of addresses) {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const answer = await app
        .fetch(encodeURI(address).replaceAll('%25', '%'), { method, windowId, ...(method === 'PUT' && { body: 'x' }) })
        .catch(() => null);
      if (answer === null) continue;
      const text = await answer.text();
      const isPage = method === 'GET' && /text\/html/.test(answer.headers.get('content-type') ?? '');
      if (secrets.test(text) || (answer.ok && !isPage)) through.push(`${method} ${address}: ${answer.status}`);
    }
  }
  reportFault(21, 'addresses that lead elsewhere', { rounds: addresses.length * 3, corrupt: through.length });
  expect(through).toEqual([]);
  expect(files()).toEqual(before);
});

test('what lies in the store under a photo’s name and is none of ours is not served', async () => {
  const { id: entryId } = await recordEntry(app, app.as('staff'), {
    photoIds: [await handOverPhoto(app, pngOf(12, 12))],
  });
  const [photo] = (await app.as('owner').log.get({ id: entryId })).photos;
  const store = join(app.dataDir, 'attachments');
  const [name] = readdirSync(store);
  const stolen = join(app.dataDir, 'plain-mirror.sqlite');
  const served: string[] = [];
  const make: ReadonlyArray<readonly [string, (path: string) => void]> = [
    ['a link to the database', (path) => symlinkSync(stolen, path)],
    ['a link that leads nowhere', (path) => symlinkSync(join(store, 'gone'), path)],
    ['a folder', (path) => mkdirSync(path)],
  ];
  for (const [what, put] of make) {
    const path = join(store, sure(name));
    rmSync(path, { recursive: true, force: true });
    put(path);
    const answer = await app.fetch(sure(photo).url);
    if (answer.status !== 404) served.push(`${what}: ${answer.status}`);
    await answer.body?.cancel();
  }
  reportFault(21, 'links and folders in the store', { rounds: make.length, corrupt: served.length });
  expect(served).toEqual([]);
});
