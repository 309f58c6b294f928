import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { deafHost, desktopOrigin, type EngineOptions } from '../../shared/host.ts';

/** A host that can do nothing. */
export const noHost = deafHost;

/** Options of an engine on a folder, as the desktop host gives them. */
export function benchOptions(dataDir: string): EngineOptions {
  const pageDir = join(tmpdir(), 'plain-mirror-bench-page');
  mkdirSync(pageDir, { recursive: true });
  const access = { kind: 'desktop', origin: desktopOrigin } as const;
  const cannot = { savePdf: false, pickFile: false, openExternal: false, notify: false, kiosk: false };
  return { dataDir, pageDir, processId: v4(), access, capabilities: { kind: 'desktop', ...cannot } };
}
