import { EventEmitter } from 'node:events';

export type Asked = { readonly what: string; readonly value: unknown };

type Handler = (...values: never[]) => unknown;

export type StandIn = ReturnType<typeof makeStandIn>;

/**
 * Makes a stand-in for the module "electron": it does nothing, writes down in order what is asked
 * of it, and lets a test play the part of Chromium.
 */
export function makeStandIn() {
  const asked: Asked[] = [];
  const note = (what: string, value: unknown = null): void => void asked.push({ what, value });
  /** What a test may set before it starts the program. */
  const world = { hasLock: true, isPackaged: true, switches: [] as readonly string[], dialogAnswer: 0, savePath: '' };
  const ready = Promise.withResolvers<void>();
  const windows: BrowserWindow[] = [];

  class App extends EventEmitter {
    get isPackaged(): boolean {
      return world.isPackaged;
    }
    readonly commandLine = { hasSwitch: (name: string): boolean => world.switches.includes(name) };
    setPath(name: string, path: string): void {
      note('setPath', { name, path });
    }
    requestSingleInstanceLock(): boolean {
      note('lock');
      return world.hasLock;
    }
    enableSandbox(): void {
      note('enableSandbox');
    }
    async whenReady(): Promise<void> {
      note('whenReady');
      await ready.promise;
    }
    getSystemLocale(): string {
      return 'en-GB';
    }
    quit(): void {
      note('quit');
    }
    exit(code: number): void {
      note('exit', code);
    }
    relaunch(): void {
      note('relaunch');
    }
  }

  class StandInSession extends EventEmitter {
    readonly handlers: Record<string, Handler> = {};
    readonly protocol = {
      handle: (scheme: string, handler: (request: Request) => Promise<Response>): void => {
        note('protocol.handle', scheme);
        this.handlers['scheme'] = handler;
      },
    };
    readonly webRequest = {
      onBeforeRequest: (handler: Handler): void => void (this.handlers['request'] = handler),
    };
    setPermissionRequestHandler(handler: Handler): void {
      this.handlers['permission'] = handler;
    }
    setPermissionCheckHandler(handler: Handler): void {
      this.handlers['permissionCheck'] = handler;
    }
    setDevicePermissionHandler(handler: Handler): void {
      this.handlers['device'] = handler;
    }
    setSpellCheckerEnabled(isOn: boolean): void {
      note('spellChecker', isOn);
    }
  }

  class StandInContents extends EventEmitter {
    openHandler: (details: { url: string }) => unknown = () => null;
    setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
      this.openHandler = handler;
    }
    sendInputEvent(event: unknown): void {
      note('input', event);
    }
    async printToPDF(options: unknown): Promise<Buffer> {
      note('printToPDF', options);
      return Buffer.from('%PDF');
    }
  }

  class BrowserWindow extends EventEmitter {
    readonly webContents = new StandInContents();
    readonly options: unknown;
    constructor(options: unknown) {
      super();
      this.options = options;
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    async loadURL(url: string): Promise<void> {
      note('loadURL', url);
    }
    show(): void {
      note('show');
    }
    focus(): void {
      note('focus');
    }
    isMinimized(): boolean {
      return false;
    }
    restore(): void {
      note('restore');
    }
    reload(): void {
      note('reload');
    }
    close(): void {
      note('close');
    }
    setKiosk(isOn: boolean): void {
      note('kiosk', isOn);
    }
  }

  class Notification {
    static isSupported(): boolean {
      return true;
    }
    readonly options: unknown;
    constructor(options: unknown) {
      this.options = options;
    }
    show(): void {
      note('notification', this.options);
    }
  }

  const app = new App();
  const session = { defaultSession: new StandInSession() };
  const protocol = { registerSchemesAsPrivileged: (schemes: unknown): void => note('registerSchemes', schemes) };
  const Menu = {
    buildFromTemplate: (template: unknown): unknown => template,
    setApplicationMenu: (menu: unknown): void => note('menu', menu),
  };
  const globalShortcut = {
    shortcuts: new Map<string, () => void>(),
    register(keys: string, run: () => void): void {
      this.shortcuts.set(keys, run);
    },
    unregisterAll(): void {
      this.shortcuts.clear();
    },
  };
  const dialog = {
    showErrorBox: (title: string, text: string): void => note('errorBox', `${title}: ${text}`),
    showMessageBox: async (_window: unknown, question: { detail?: string }): Promise<{ response: number }> => {
      note('question', question.detail);
      return { response: world.dialogAnswer };
    },
    showSaveDialog: async (
      _window: unknown,
      options: { defaultPath: string },
    ): Promise<{ canceled: boolean; filePath: string }> => {
      note('saveDialog', options.defaultPath);
      return { canceled: world.savePath === '', filePath: world.savePath };
    },
  };
  const shell = { openExternal: async (url: string): Promise<void> => note('openExternal', url) };

  return {
    /** What `import ... from 'electron'` gets. */
    electron: { app, BrowserWindow, dialog, globalShortcut, Menu, Notification, protocol, session, shell },
    asked,
    world,
    windows,
    whats: (): string[] => asked.map(({ what }) => what),
    valueOf: (what: string): unknown => asked.find((one) => one.what === what)?.value,
    /** Electron says that it is ready. */
    async becomeReady(): Promise<void> {
      ready.resolve();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
