import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startBridge, type Bridge } from '../../electron/host/bridge.ts';
import { deafHost, type EngineOptions, type HostAccess, type HostPort } from '../../shared/host.ts';
import { tinyEngineFile } from './tiny-engine-file.ts';

export const origin = 'http://127.0.0.1:4173';

export const browserAccess: Extract<HostAccess, { kind: 'browser' }> = {
  kind: 'browser',
  origin,
  token: 'the-token',
  cookieName: 'mirror-1',
  cookieSecret: 'the-secret',
};

export type TinyBridge = Bridge & {
  readonly dataDir: string;
  readonly logged: readonly string[];
  get(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: string): Promise<Response>;
  /** What the tiny app wrote down under a name, through all its lives. */
  noted(name: string): Promise<unknown>;
};

/** A folder of its own for one test, gone when the test is over. */
export function makeFolder(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'plain-mirror-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

export function toEngineOptions(dataDir: string, access: HostAccess = browserAccess): EngineOptions {
  const capabilities = {
    kind: 'browser',
    savePdf: false,
    pickFile: true,
    openExternal: false,
    notify: false,
    kiosk: false,
  } as const;
  return { dataDir, pageDir: dataDir, processId: 'process-1', access, capabilities };
}

/** A bridge to a real worker thread that runs the tiny app. */
export function startTinyBridge(
  dataDir: string = makeFolder(),
  host: Partial<HostPort> = {},
  engineFile = tinyEngineFile,
): TinyBridge {
  const logged: string[] = [];
  const bridge = startBridge({
    engineFile,
    engine: toEngineOptions(dataDir),
    host: { ...deafHost, ...host },
    log: (message) => logged.push(message),
  });
  onTestFinished(async () => void (await bridge.close()));
  const get = (path: string, init: RequestInit = {}): Promise<Response> =>
    bridge.fetch(new Request(`${origin}${path}`, init), { initiatorOrigin: null });
  return {
    ...bridge,
    dataDir,
    logged,
    get,
    post: (path, body) => get(path, { method: 'POST', body }),
    noted: async (name): Promise<unknown> => (await get(`/noted?name=${name}`)).json(),
  };
}

/** Node's fetch asks for `duplex` with a stream; TypeScript's DOM types do not know it. */
export function toUpload(body: ReadableStream<Uint8Array>, signal?: AbortSignal): RequestInit {
  return { method: 'PUT', body, duplex: 'half', ...(signal && { signal }) } as RequestInit;
}
