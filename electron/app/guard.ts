import { timingSafeEqual } from 'node:crypto';
import { windowHeader, type Caller, type HostAccess } from '../../shared/host.ts';

/** What a request is let in for: the page, a procedure, or a file. */
export type Kind = 'page' | 'rpc' | 'file';

/** The guard's answer: let in (with the cookie to hand out after the launch token), or turned away. */
export type Verdict =
  | { readonly let: 'in' }
  | { readonly let: 'in-with-cookie'; readonly cookie: string }
  | { readonly let: 'out'; readonly status: 403 | 405 | 415 | 421; readonly why: string };

const letIn: Verdict = { let: 'in' };
const turnAway = (status: 403 | 405 | 415 | 421, why: string): Verdict => ({ let: 'out', status, why });

/** Window ids are random UUIDs; anything else in the header is turned away. */
const windowId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The window a request comes from, or null where it names none. */
export function findWindowId(headers: Headers): string | null {
  const value = headers.get(windowHeader);
  return value !== null && windowId.test(value) ? value : null;
}

function isEqual(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Reads one cookie; a name that stands twice counts as absent. */
export function findCookie(header: string | null, name: string): string | null {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`));
  const [only] = values;
  return only !== undefined && values.length === 1 ? only.slice(name.length + 1) : null;
}

/** What a request is for, by its path alone. */
export function kindOf(pathname: string): Kind {
  if (pathname.startsWith('/rpc/')) return 'rpc';
  return pathname.startsWith('/files/') ? 'file' : 'page';
}

/** A path that could become another one after decoding is refused before anything reads it. */
export function isPlainPath(pathname: string): boolean {
  return /^\/[A-Za-z0-9._/-]*$/.test(pathname) && !pathname.includes('//') && !pathname.split('/').includes('..');
}

function judgeRpcShape(request: Request): Verdict | null {
  if (request.method !== 'POST') return turnAway(405, 'Only POST is answered here.');
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return turnAway(415, 'Only JSON is read here.');
  if (findWindowId(request.headers) === null) return turnAway(403, 'The request names no window.');
  return null;
}

function judgeDesktop(request: Request, url: URL, kind: Kind, caller: Caller, origin: string): Verdict {
  if (`${url.protocol}//${url.host}` !== origin) return turnAway(421, 'Nothing is served under this name.');
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  // Absent means started by the browser itself, which only ever opens the page; "null" is an opaque origin.
  const mayBeAbsent = kind === 'page' && isReading;
  if (caller.initiatorOrigin === origin || (caller.initiatorOrigin === null && mayBeAbsent)) return letIn;
  return turnAway(403, 'The request comes from somewhere else.');
}

function isSameSite(request: Request, origin: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  const from = request.headers.get('origin');
  if (from !== null && from !== origin) return false;
  return site === null ? from === origin : site === 'same-origin';
}

function judgeBrowser(
  request: Request,
  url: URL,
  kind: Kind,
  access: Extract<HostAccess, { kind: 'browser' }>,
): Verdict {
  if (request.headers.get('host') !== new URL(access.origin).host || url.origin !== access.origin) {
    return turnAway(421, 'Nothing is served under this name.');
  }
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  const token = url.searchParams.get('token');
  if (kind === 'page' && isReading && url.pathname === '/' && token !== null && isEqual(token, access.token)) {
    return {
      let: 'in-with-cookie',
      cookie: `${access.cookieName}=${access.cookieSecret}; Path=/; HttpOnly; SameSite=Strict`,
    };
  }
  const cookie = findCookie(request.headers.get('cookie'), access.cookieName);
  if (cookie === null || !isEqual(cookie, access.cookieSecret)) {
    return turnAway(403, 'Open Plain Mirror with the address it printed when it started.');
  }
  const site = request.headers.get('sec-fetch-site');
  if (isReading) {
    // A page GET needs no such header; where there is one, another site may not embed or read what is ours.
    return site === null || site === 'same-origin' || site === 'none'
      ? letIn
      : turnAway(403, 'The request comes from somewhere else.');
  }
  return isSameSite(request, access.origin) ? letIn : turnAway(403, 'The request comes from somewhere else.');
}

/** The one place that decides who gets in: host name, launch token or initiator, origin, method, type, window. */
export function judge(request: Request, caller: Caller, access: HostAccess): Verdict {
  const url = new URL(request.url);
  if (!isPlainPath(url.pathname)) return turnAway(403, 'There is no such page.');
  const kind = kindOf(url.pathname);
  const verdict =
    access.kind === 'desktop'
      ? judgeDesktop(request, url, kind, caller, access.origin)
      : judgeBrowser(request, url, kind, access);
  if (verdict.let === 'out') return verdict;
  if (kind === 'rpc') return judgeRpcShape(request) ?? verdict;
  if (kind === 'page' && request.method !== 'GET' && request.method !== 'HEAD')
    return turnAway(405, 'Only GET is answered here.');
  return verdict;
}
