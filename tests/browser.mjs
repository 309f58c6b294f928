// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Any of these is the engine that Electron's window is made of; the first is Debian's Chromium without a browser's own windows. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a Chromium to drive: the one named by CHROMIUM_PATH, else the system's own; null where there is none.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {(path: string) => boolean} [exists]
 * @returns {string | null}
 */
export function findChromium(env = process.env, exists = existsSync) {
  const named = env['CHROMIUM_PATH'];
  if (named) return exists(named) ? named : null;
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...elsewhere].find((path) => exists(path)) ?? null;
}
