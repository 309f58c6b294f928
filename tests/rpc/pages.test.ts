import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStaticFiles, type StaticFiles } from '../../electron/app/static-files.ts';
import { makeFolder } from '../factories/store.ts';

function openPages(): StaticFiles {
  const folder = join(makeFolder(), 'page');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(
    join(folder, 'index.html'),
    '<meta nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style><div id="root"></div>',
  );
  writeFileSync(join(folder, 'assets/main-1a2b.js'), 'export {}');
  writeFileSync(join(folder, 'assets/main-1a2b.css'), 'p {}');
  writeFileSync(join(folder, 'assets/inter.woff2'), 'font');
  writeFileSync(join(folder, 'assets/main-1a2b.js.map'), '{"sources":["/home/somebody"]}');
  writeFileSync(join(folder, 'notes'), 'no type');
  writeFileSync(join(folder, '..', 'secret.json'), '{}');
  symlinkSync(join(folder, '..', 'secret.json'), join(folder, 'link.json'));
  return openStaticFiles(folder);
}

const read = async (pages: StaticFiles, path: string): Promise<unknown> => {
  const answer = pages.find(path, 'nonce-1', null);
  return answer === null ? null : [answer.headers.get('content-type'), await answer.text()];
};

test.each(['/', '/log', '/customers/0199a1b2-0000-7000-8000-000000000001', '/settings/people'])(
  'the address %s is the page, with the nonce of this answer in every place',
  async (path) => {
    const pages = openPages();
    const page = '<meta nonce="nonce-1"><style nonce="nonce-1"></style><div id="root"></div>';
    expect(await read(pages, path)).toEqual(['text/html; charset=utf-8', page]);
    expect(await pages.find(path, 'nonce-2', null)?.text()).toContain('nonce="nonce-2"');
  },
);

test('files of the page are served with their own type', async () => {
  const pages = openPages();
  expect(await read(pages, '/assets/main-1a2b.js')).toEqual(['text/javascript; charset=utf-8', 'export {}']);
  expect(await read(pages, '/assets/main-1a2b.css')).toEqual(['text/css; charset=utf-8', 'p {}']);
  expect(await read(pages, '/assets/inter.woff2')).toEqual(['font/woff2', 'font']);
});

test.each([
  '/index.html',
  '/nothing',
  '/assets',
  '/assets/',
  '/assets/other.js',
  '/assets/main-1a2b.js.map',
  '/notes',
  '/link.json',
  '/secret.json',
  '/../secret.json',
  '/assets/../../secret.json',
  '/constructor',
  '/__proto__',
  '/log/a.b',
  '/log//x',
  '/log/%2e',
  '/TODAY',
])('%s does not exist', async (path) => {
  expect(await read(openPages(), path)).toBeNull();
});

test('a file the browser has already is not sent again, and one it has differently is', async () => {
  const pages = openPages();
  const first = pages.find('/assets/main-1a2b.js', 'n', null);
  const etag = first?.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{43}"$/);
  const again = pages.find('/assets/main-1a2b.js', 'n', etag);
  expect([again?.status, await again?.text(), again?.headers.get('etag')]).toEqual([304, '', etag]);
  expect(pages.find('/assets/main-1a2b.js', 'n', '"other"')?.status).toBe(200);
});

test('the page itself is never kept, because its nonce is of one answer', () => {
  const page = openPages().find('/', 'n', null);
  expect([page?.headers.get('etag'), page?.headers.get('cache-control')]).toEqual([null, null]);
});

test('a folder that was not built has no page and no mistake', async () => {
  expect(await read(openStaticFiles(makeFolder()), '/')).toBeNull();
});
