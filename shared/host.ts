import { z } from 'zod';
import type { ComputerChange, ComputerState } from './computer.ts';
import type { HostNote } from './host-note.ts';

/** The name of the custom scheme the desktop host answers on. */
export const desktopScheme = 'plain-mirror';

/** The one origin the desktop host serves; every other host name on the scheme gets 404. */
export const desktopOrigin = 'plain-mirror://app';

/** The header that carries a window's id, made by the page and kept in its sessionStorage only. */
export const windowHeader = 'x-plain-mirror-window';

/** How many bytes an RPC body may hold; files travel apart and have limits of their own. */
export const rpcBodyLimitBytes = 1024 * 1024;

/**
 * What a thread may keep for objects that live briefly, in MB. Left alone it takes up to 192, and the program took 615 MB
 * while a million rows came in; a save is no slower with less.
 */
export const threadMemory = { maxYoungGenerationSizeMb: 24 } as const;

/** What the host around the app can do; screens show only what is possible. */
export const hostCapabilitiesSchema = z.object({
  kind: z.enum(['desktop', 'browser', 'command-line']),
  savePdf: z.boolean(),
  pickFile: z.boolean(),
  openExternal: z.boolean(),
  notify: z.boolean(),
  kiosk: z.boolean(),
});

/** What the host around the app can do. */
export type HostCapabilities = z.infer<typeof hostCapabilitiesSchema>;

/** What only a host can do. Each answers false, or null, where this host can't. */
export type HostPort = {
  savePdf(title: string): Promise<boolean>;
  openExternal(url: string): Promise<boolean>;
  notify(title: string, body: string): Promise<boolean>;
  /** Gives the whole screen to a window that was handed to customers, and takes it back. */
  kiosk(on: boolean): Promise<boolean>;
  /** How the program behaves on this computer. */
  computer(): Promise<ComputerState | null>;
  changeComputer(change: ComputerChange): Promise<ComputerState | null>;
  /** Keeps a line in the log files. */
  note(note: HostNote): Promise<boolean>;
};

const cannot = async (): Promise<boolean> => false;
const hasNone = async (): Promise<null> => null;

/** A host that can do nothing of all this: the command line, and what other hosts begin with. */
export const deafHost: HostPort = {
  savePdf: cannot,
  openExternal: cannot,
  notify: cannot,
  kiosk: cannot,
  computer: hasNone,
  changeComputer: hasNone,
  note: cannot,
};

/** Who may reach the app through this host, and how a request proves it. */
export type HostAccess =
  | { readonly kind: 'desktop'; readonly origin: string }
  | {
      readonly kind: 'browser';
      /** For example `http://127.0.0.1:4173`: the only Host and Origin that are answered. */
      readonly origin: string;
      /** The launch token of the printed address; valid while the process lives. */
      readonly token: string;
      /** Cookie name of this instance, and the secret it must hold. */
      readonly cookieName: string;
      readonly cookieSecret: string;
    };

/** What the host knows of one request that the request itself can't say. */
export type Caller = {
  /** Electron's `request.initiatorOrigin`; null where absent. Meaningless in the browser host. */
  readonly initiatorOrigin: string | null;
};

/** Everything an engine needs to start; plain data, so it can cross to a worker thread. */
export type EngineOptions = {
  readonly dataDir: string;
  /** The folder with the built page. */
  readonly pageDir: string;
  /** New for each start of the program, the same when the engine alone is started again. */
  readonly processId: string;
  readonly access: HostAccess;
  readonly capabilities: HostCapabilities;
  /** Fill the folder with the sample company if nothing is in it yet. */
  readonly sample?: boolean;
};
