import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApp, type App } from '../../../electron/app/app.ts';
import { deafHost, desktopOrigin, type EngineOptions } from '../../../shared/host.ts';

export { deafHost } from '../../../shared/host.ts';

/** The real app on a folder, in whatever process asks for it. */
export function openRealApp(folder: string): Promise<App> {
  return openApp(toOptions(folder), deafHost);
}

/** Options as a host gives them, with a page of one line. */
export function toOptions(folder: string): EngineOptions {
  const pageDir = join(folder, 'page');
  mkdirSync(pageDir, { recursive: true });
  writeFileSync(join(pageDir, 'index.html'), '<div id="root"></div>');
  return {
    dataDir: join(folder, 'company'),
    pageDir,
    processId: 'process-1',
    access: { kind: 'desktop', origin: desktopOrigin },
    capabilities: {
      kind: 'desktop',
      savePdf: false,
      pickFile: false,
      openExternal: false,
      notify: false,
      kiosk: false,
    },
  };
}
