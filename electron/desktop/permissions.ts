import { isOwnUrl } from './own-url.ts';

/** Copying a figure and filling the screen are all that the app needs; Electron would grant everything. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

export function isPermissionGranted(permission: string, askedFrom: string): boolean {
  return granted.has(permission) && isOwnUrl(askedFrom);
}
