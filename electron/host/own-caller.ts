import { timingSafeEqual } from 'node:crypto';
import type { Caller, HostAccess } from '../../shared/host.ts';

/**
 * Tells whether a request that the host answers by itself comes from the app's own page. The app
 * checks its callers again, and more closely; this is for what must work while the app can't.
 */
export function isOwnCaller(headers: Headers, caller: Caller, access: HostAccess): boolean {
  if (access.kind === 'desktop') return caller.initiatorOrigin === access.origin;
  const isOwnPage = headers.get('sec-fetch-site') === 'same-origin' || headers.get('origin') === access.origin;
  return isOwnPage && hasCookie(headers.get('cookie'), access.cookieName, access.cookieSecret);
}

function hasCookie(cookies: string | null, name: string, secret: string): boolean {
  const wanted = Buffer.from(`${name}=${secret}`);
  return (cookies ?? '').split('; ').some((pair) => {
    const given = Buffer.from(pair);
    return given.byteLength === wanted.byteLength && timingSafeEqual(given, wanted);
  });
}
