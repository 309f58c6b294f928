import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { isPagePath } from '../../shared/page-paths.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

type StaticFile = { readonly path: string; readonly type: string; readonly hash: string };

/** What Vite writes where the style nonce belongs. */
const noncePlace = '__CSP_NONCE__';

/** Serves the built page from a map made at start: a path that is not in it does not exist. */
export type StaticFiles = { find(pathname: string, nonce: string, ifNoneMatch: string | null): Response | null };

function readFolder(pageDir: string): Map<string, StaticFile> {
  // The command line shows no page, and runs where none is built.
  if (!existsSync(pageDir)) return new Map();
  const files = readdirSync(pageDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    files.flatMap((file) => {
      const path = join(file.parentPath, file.name);
      const type = types[extname(file.name)];
      if (type === undefined) return [];
      const hash = createHash('sha256').update(readFileSync(path)).digest('base64url');
      return [[`/${relative(pageDir, path).split(sep).join('/')}`, { path, type, hash }] as const];
    }),
  );
}

/** Reads the folder of the built page once. */
export function openStaticFiles(pageDir: string): StaticFiles {
  const files = readFolder(pageDir);
  const index = files.get('/index.html');
  const page = index === undefined ? null : readFileSync(index.path, 'utf8');
  return {
    find(pathname, nonce, ifNoneMatch) {
      if (isPagePath(pathname)) {
        if (page === null) return null;
        return new Response(page.replaceAll(noncePlace, nonce), { headers: { 'content-type': types['.html'] ?? '' } });
      }
      const file = files.get(pathname);
      if (file === undefined || file === index) return null;
      const headers = {
        'content-type': file.type,
        etag: `"${file.hash}"`,
        'cache-control': 'private, max-age=31536000, immutable',
      };
      if (ifNoneMatch === headers.etag) return new Response(null, { status: 304, headers });
      return new Response(readFileSync(file.path), { headers });
    },
  };
}
