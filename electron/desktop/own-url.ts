import { desktopOrigin } from '../../shared/host.ts';

const own = new URL(desktopOrigin);

/**
 * Tells whether an address is of the app's own origin. Parsed, never compared as text from the
 * front: `plain-mirror://app.evil` and `plain-mirror://app@evil` begin the same.
 */
export function isOwnUrl(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === own.protocol && url.host === own.host && url.username === '';
}
