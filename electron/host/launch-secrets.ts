import { createHash, randomBytes } from 'node:crypto';
import type { HostAccess } from '../../shared/host.ts';

type BrowserAccess = Extract<HostAccess, { kind: 'browser' }>;

/** 128 bits, in the letters that need no escaping in an address or a cookie. */
function makeSecret(): string {
  return randomBytes(16).toString('base64url');
}

/** Makes what a browser must prove to be let in, new for each start. */
export function makeBrowserAccess(origin: string): BrowserAccess {
  const token = makeSecret();
  // Browsers keep cookies by host and not by port: two instances need two names, or each signs the other out.
  const name = createHash('sha256').update(`${origin} ${token}`).digest('hex').slice(0, 12);
  return { kind: 'browser', origin, token, cookieName: `plain-mirror-${name}`, cookieSecret: makeSecret() };
}

/** The address that lets a person in. */
export function toLaunchAddress(access: BrowserAccess): string {
  return `${access.origin}/?token=${access.token}`;
}
