import { isMantineColorScheme, localStorageColorSchemeManager } from '@mantine/core';

// The look (light, dark, as the computer) is the computer's, not the person's: it is kept in this browser alone.
const key = 'plain-mirror.look';

export const lookKeeper = localStorageColorSchemeManager({ key });

/** Sets the look on the page itself; what an inline script would do, which the content security policy forbids. */
export function showStoredLook(): void {
  const kept = localStorage.getItem(key);
  const look = isMantineColorScheme(kept) ? kept : 'auto';
  const isDark = look === 'dark' || (look === 'auto' && globalThis.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset['mantineColorScheme'] = isDark ? 'dark' : 'light';
}

/** The nonce of this very response; the server puts it where Vite left its place. */
export function getStyleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
