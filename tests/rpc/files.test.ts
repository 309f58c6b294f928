import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFileRoutes, openPhotoKeys, type FileRoutes } from '../../electron/app/file-routes.ts';
import { openUploads, uploadLimitBytes, type Uploads } from '../../electron/app/uploads.ts';
import { DAY_MS } from '../../shared/clock.ts';
import { newId, openTestApp, type TestApp } from '../factories/app.ts';
import { makeFolder, openTestStore } from '../factories/store.ts';

let app: TestApp;
let windowId: string;
beforeEach(async () => {
  app = await openTestApp();
  const page = app.page();
  windowId = page.windowId;
  await page.client.session.signIn({ personId: app.people.staff, pin: '1111' });
});
afterEach(() => app.close());

const folder = (): string => join(app.dataDir, 'uploads');

function put(fileId: string, body: ReadableStream<Uint8Array> | string | null, from = windowId): Promise<Response> {
  // Node's fetch asks for `duplex` with a stream; TypeScript's DOM types do not know it.
  return app.fetch(`/files/${fileId}`, { method: 'PUT', body, duplex: 'half', windowId: from } as RequestInit & {
    windowId: string;
  });
}

/** A body of pieces of one megabyte. */
function pieces(
  count: number,
  end: (controller: ReadableStreamDefaultController<Uint8Array>) => void,
): ReadableStream<Uint8Array> {
  const piece = new Uint8Array(1024 * 1024);
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      sent += 1;
      if (sent > count) end(controller);
      else controller.enqueue(piece);
    },
  });
}

test('a file that came whole lies under its id, as it was sent', async () => {
  const fileId = v4();
  expect((await put(fileId, 'name;phone\r\nAnn;1')).status).toBe(200);
  expect(readFileSync(join(folder(), fileId), 'utf8')).toBe('name;phone\r\nAnn;1');
  expect(readdirSync(folder())).toEqual([fileId]);
});

test('an empty file is a file', async () => {
  const fileId = v4();
  expect((await put(fileId, null)).status).toBe(200);
  expect(readFileSync(join(folder(), fileId), 'utf8')).toBe('');
});

test('half an upload never gets a name, and leaves nothing', async () => {
  const fileId = v4();
  await put(
    fileId,
    pieces(3, (controller) => controller.error(new Error('the window was closed'))),
  );
  expect(readdirSync(folder())).toEqual([]);
});

test('a second try may begin before the first has broken off', async () => {
  const fileId = v4();
  const breakOff = Promise.withResolvers<void>();
  const first = put(
    fileId,
    new ReadableStream<Uint8Array>({
      async start(controller) {
        controller.enqueue(Buffer.from('half'));
        await breakOff.promise;
        controller.error(new Error('broken off'));
      },
    }),
  );
  let isLast = false;
  const second = put(
    fileId,
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (isLast) return controller.close();
        controller.enqueue(Buffer.from('whole'));
        breakOff.resolve();
        await first;
        isLast = true;
      },
    }),
  );
  expect([(await first).status, (await second).status]).toEqual([500, 200]);
  expect(readFileSync(join(folder(), fileId), 'utf8')).toBe('whole');
  expect(readdirSync(folder())).toEqual([fileId]);
});

test('a file that is too large is refused in a sentence, while it comes, and leaves nothing', async () => {
  expect(uploadLimitBytes).toBe(500 * 1024 * 1024);
  const dataDir = makeFolder();
  const routes = openRoutes(v4(), openUploads(dataDir, Date.now, 3 * 1024 * 1024));
  const give = (megabytes: number, end: () => void): Promise<Response> => {
    const fileId = v4();
    const body = pieces(megabytes, (controller) => {
      end();
      controller.close();
    });
    const request = new Request(`http://127.0.0.1/files/${fileId}`, {
      method: 'PUT',
      body,
      duplex: 'half',
    } as RequestInit);
    return routes.answer(request, `/files/${fileId}`, { id: newId(), name: 'Priya', role: 'staff' });
  };
  let wasReadToItsEnd = false;
  const answer = await give(40, () => {
    wasReadToItsEnd = true;
  });
  const message = 'This file is larger than 500 MB. Split it and import the parts.';
  expect([answer.status, await answer.json()]).toEqual([413, { message }]);
  expect(wasReadToItsEnd).toBe(false);
  expect(readdirSync(join(dataDir, 'uploads'))).toEqual([]);
  expect((await give(3, () => undefined)).status).toBe(200);
});

test('nobody hands over a file before signing in', async () => {
  const { windowId: stranger } = app.page();
  expect((await put(v4(), 'x', stranger)).status).toBe(401);
  expect((await app.fetch(`/files/${v4()}`, { method: 'PUT', body: 'x' })).status).toBe(401);
  expect(readdirSync(folder())).toEqual([]);
});

test.each([
  '/files/',
  '/files/x',
  '/files/..',
  '/files/../sign-in.sqlite',
  '/files/plain-mirror.sqlite',
  '/files/%2e%2e%2fx',
  '/files/a/b',
])('%s takes no file', async (path) => {
  const answer = await app.fetch(path, { method: 'PUT', body: 'x', windowId });
  expect([403, 404, 405]).toContain(answer.status);
  expect(readdirSync(folder())).toEqual([]);
});

test('an upload is not served back', async () => {
  const fileId = v4();
  await put(fileId, '<script>alert(1)</script>');
  for (const path of [
    `/files/${fileId}`,
    `/files/out/${fileId}`,
    `/files/photo/${fileId}?key=x`,
    `/uploads/${fileId}`,
  ]) {
    expect([path, (await app.fetch(path, { windowId })).status]).toEqual([path, 404]);
  }
});

test('uploads nobody took are gone after a day, younger ones stay', () => {
  const dataDir = makeFolder();
  const [old, young] = [v4(), v4()];
  mkdirSync(join(dataDir, 'uploads'), { recursive: true });
  for (const [id, ageMs] of [
    [old, DAY_MS + 1000],
    [young, DAY_MS - 60_000],
  ] as const) {
    writeFileSync(join(dataDir, 'uploads', id), 'x');
    const at = (Date.now() - ageMs) / 1000;
    utimesSync(join(dataDir, 'uploads', id), at, at);
  }
  const uploads = openUploads(dataDir, Date.now);
  expect([uploads.find(old), uploads.find(young)]).toEqual([null, join(dataDir, 'uploads', young)]);
  uploads.remove(young);
  expect(uploads.find(young)).toBeNull();
});

type Routes = FileRoutes & { uploads: Uploads; dataDir: string; keys: ReturnType<typeof openPhotoKeys> };

/** The routes alone, with one photo that may be shown. */
function openRoutes(photoId: string, uploads = openUploads(makeFolder(), Date.now)): Routes {
  const store = openTestStore();
  const { dataDir } = store;
  const keys = openPhotoKeys(Buffer.alloc(32, 7));
  mkdirSync(join(dataDir, 'attachments'));
  writeFileSync(join(dataDir, 'attachments', 'hash-1'), 'photo');
  const findPhoto = (_: unknown, id: string) =>
    id === photoId ? { sha256: 'hash-1', mediaType: 'image/png' as const } : null;
  const routes = openFileRoutes({
    uploads,
    dataDir,
    read: store.read,
    findPhoto,
    photoKeys: keys,
    isFirstRun: () => false,
  });
  return { ...routes, uploads, dataDir, keys };
}

const get = (routes: Routes, path: string): Promise<Response> => {
  const url = new URL(path, 'plain-mirror://app');
  return routes.answer(new Request(url), url.pathname, null);
};

test('a finished export is a download under its own name, whatever letters that has', async () => {
  const routes = openRoutes(v4());
  const fileId = v4();
  const path = routes.uploads.offer(fileId, `Żółć "Ann's" (1)\r\nx: y.csv`, 'text/csv');
  writeFileSync(path, 'a,b');
  const answer = await get(routes, `/files/out/${fileId}`);
  const disposition = answer.headers.get('content-disposition') ?? '';
  // RFC 8187: only letters, digits and a few signs; all else by its bytes.
  expect(disposition).toMatch(/^attachment; filename\*=UTF-8''(?:[A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})+$/);
  expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(`Żółć "Ann's" (1)\r\nx: y.csv`);
  expect([answer.headers.get('content-type'), answer.headers.get('content-length'), await answer.text()]).toEqual([
    'text/csv',
    '3',
    'a,b',
  ]);
});

test('a download nobody made, or of an earlier run of the program, is not there', async () => {
  const uploadDir = makeFolder();
  const routes = openRoutes(v4(), openUploads(uploadDir, Date.now));
  const fileId = v4();
  writeFileSync(routes.uploads.offer(fileId, 'a.csv', 'text/csv'), 'x');
  expect((await get(routes, `/files/out/${v4()}`)).status).toBe(404);
  openUploads(uploadDir, Date.now);
  expect(existsSync(join(uploadDir, 'downloads'))).toBe(false);
  expect((await get(routes, `/files/out/${fileId}`)).status).toBe(404);
});

test('a photo is shown to whoever holds its key, and with no other', async () => {
  const [photoId, otherId] = [v4(), v4()];
  const routes = openRoutes(photoId);
  const url = routes.keys.urlOf(photoId);
  const shown = await get(routes, url);
  expect([shown.status, shown.headers.get('content-type'), await shown.text()]).toEqual([200, 'image/png', 'photo']);
  const key = new URL(url, 'plain-mirror://app').searchParams.get('key') ?? '';
  const otherKey = routes.keys.urlOf(otherId).split('key=')[1] ?? '';
  for (const wrong of ['', 'x', key.slice(0, -2), `${key}AAAA`, otherKey, key.toLowerCase()]) {
    expect([wrong, (await get(routes, `/files/photo/${photoId}?key=${wrong}`)).status]).toEqual([wrong, 404]);
  }
  expect((await get(routes, `/files/photo/${photoId}`)).status).toBe(404);
  expect((await get(routes, `/files/photo/${otherId}?key=${otherKey}`)).status).toBe(404);
  // A key of an earlier run of the program.
  expect(openPhotoKeys(Buffer.alloc(32, 8)).isRight(photoId, key)).toBe(false);
});

test('a photo whose file is gone is said to be gone', async () => {
  const photoId = v4();
  const routes = openRoutes(photoId);
  writeFileSync(join(routes.dataDir, 'other'), '');
  const gone = openFileRoutes({
    uploads: routes.uploads,
    dataDir: routes.dataDir,
    read: openTestStore().read,
    findPhoto: () => ({ sha256: 'missing', mediaType: 'image/png' }),
    photoKeys: routes.keys,
    isFirstRun: () => false,
  });
  const url = new URL(routes.keys.urlOf(photoId), 'plain-mirror://app');
  expect((await gone.answer(new Request(url), url.pathname, null)).status).toBe(404);
});
