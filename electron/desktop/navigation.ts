import { desktopScheme } from '../../shared/host.ts';

/** What a page may load: the app itself, and what it made in its own memory. */
const pageSchemes: ReadonlySet<string> = new Set([`${desktopScheme}:`, 'blob:', 'data:']);

/** Tells whether a request may leave the page at all; no web address ever may. Developer tools are Electron's own page. */
export function isRequestAllowed(address: string, hasDevTools: boolean): boolean {
  const scheme = URL.parse(address)?.protocol;
  if (scheme === undefined) return false;
  return pageSchemes.has(scheme) || (hasDevTools && scheme === 'devtools:');
}
