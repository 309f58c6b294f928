import type { CustomScheme } from 'electron';
import { desktopScheme, type Caller } from '../../shared/host.ts';
import type { HostFetch } from '../host/host-routes.ts';
import { toJsonAnswer } from '../host/unavailable.ts';
import { isOwnUrl } from './own-url.ts';

/** What the scheme may do: be an origin that can fetch from itself, and nothing else. */
export const schemePrivileges: CustomScheme = {
  scheme: desktopScheme,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    bypassCSP: false,
    corsEnabled: false,
    allowServiceWorkers: false,
    allowExtensions: false,
  },
};

/** Who made a request, as Electron says. It is absent where the browser itself did; an opaque origin is the text "null". */
export function toCaller(request: Request): Caller {
  const origin: unknown = 'initiatorOrigin' in request ? request.initiatorOrigin : undefined;
  return { initiatorOrigin: typeof origin === 'string' ? origin : null };
}

/** Answers every request on the scheme. An answer that fails would reach the page as a bare network error. */
export function makeSchemeHandler(fetch: HostFetch): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isOwnUrl(request.url)) return toJsonAnswer(404, { message: 'Nothing is here.' });
    try {
      return await fetch(request, toCaller(request));
    } catch {
      return toJsonAnswer(503, { message: 'This could not be answered. Please try again.' });
    }
  };
}
