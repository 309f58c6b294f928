import { EventEmitter } from 'node:events';
import { StandInApp } from './stand-in/app.ts';
import { openAsks, type Asked } from './stand-in/record.ts';
import { StandInSession } from './stand-in/session.ts';
import { StandInWindow } from './stand-in/window.ts';
import type { World } from './stand-in/world.ts';

export type StandIn = ReturnType<typeof makeStandIn>;

type MenuItem = { readonly label?: string; readonly click?: () => void; readonly submenu?: readonly MenuItem[] };

/**
 * Makes a stand-in for the module "electron": it does nothing, writes down in order what is asked
 * of it, and lets a test play the part of Chromium and of the person at the screen.
 */
export function makeStandIn() {
  const asks = openAsks();
  const { asked, note } = asks;
  const app = new StandInApp(asks);
  const world: World = {
    hasLock: true,
    isPackaged: true,
    switches: [],
    dialogAnswer: 0,
    savePath: '',
    isDark: false,
    isMinimized: false,
    isMaximized: false,
    bounds: { x: 0, y: 0, width: 1280, height: 860 },
    workArea: { x: 0, y: 0, width: 1920, height: 1040 },
    windows: [],
    app,
  };
  app.world = world;

  class BrowserWindow extends StandInWindow {
    constructor(options: unknown) {
      super(options, asks, world);
    }
  }

  const notifications: Notification[] = [];
  class Notification extends EventEmitter {
    static isSupported(): boolean {
      return true;
    }
    readonly options: unknown;
    constructor(options: unknown) {
      super();
      this.options = options;
      notifications.push(this);
    }
    show(): void {
      note('notification', this.options);
    }
  }

  const trays: Tray[] = [];
  class Tray extends EventEmitter {
    menu: readonly MenuItem[] = [];
    constructor(image: unknown) {
      super();
      trays.push(this);
      note('tray', image);
    }
    setToolTip(): void {
      // Nobody points at it here.
    }
    setContextMenu(menu: readonly MenuItem[]): void {
      this.menu = menu;
    }
    destroy(): void {
      trays.splice(trays.indexOf(this), 1);
      note('tray gone');
    }
  }

  class NativeTheme extends EventEmitter {
    themeSource = 'system';
    get shouldUseDarkColors(): boolean {
      return this.themeSource === 'system' ? world.isDark : this.themeSource === 'dark';
    }
  }

  let menu: readonly MenuItem[] | null = null;
  const electron = {
    app,
    BrowserWindow,
    dialog: {
      showErrorBox: (title: string, text: string): void => note('errorBox', `${title}: ${text}`),
      showMessageBox: async (
        _window: unknown,
        question: { message: string; detail?: string },
      ): Promise<{ response: number }> => {
        note('question', question.detail ?? question.message);
        return { response: world.dialogAnswer };
      },
      showSaveDialog: async (
        _window: unknown,
        options: { defaultPath: string },
      ): Promise<{ canceled: boolean; filePath: string }> => {
        note('saveDialog', options.defaultPath);
        return { canceled: world.savePath === '', filePath: world.savePath };
      },
    },
    globalShortcut: {
      shortcuts: new Map<string, () => void>(),
      register(keys: string, run: () => void): void {
        this.shortcuts.set(keys, run);
      },
      unregisterAll(): void {
        this.shortcuts.clear();
      },
    },
    Menu: {
      buildFromTemplate: (template: readonly MenuItem[]): readonly MenuItem[] => template,
      setApplicationMenu(next: readonly MenuItem[] | null): void {
        note(next === null ? 'no menu' : 'menu');
        menu = next;
      },
    },
    nativeImage: { createFromPath: (path: string): string => path },
    nativeTheme: new NativeTheme(),
    Notification,
    powerMonitor: new EventEmitter(),
    protocol: { registerSchemesAsPrivileged: (schemes: unknown): void => note('registerSchemes', schemes) },
    screen: { getAllDisplays: (): object[] => [{ workArea: world.workArea }] },
    session: { defaultSession: new StandInSession(asks) },
    shell: {
      openExternal: async (url: string): Promise<void> => note('openExternal', url),
      openPath: async (path: string): Promise<string> => (note('openPath', path), ''),
    },
    Tray,
  };

  return {
    /** What `import ... from 'electron'` gets. */
    electron,
    asked,
    world,
    windows: world.windows,
    notifications,
    trays,
    whats: (): string[] => asked.map(({ what }) => what),
    valueOf: (what: string): unknown => asked.find((one) => one.what === what)?.value,
    /** The last value, where something is asked again and again. */
    lastOf: (what: string): unknown => asked.findLast((one: Asked) => one.what === what)?.value,
    /** Somebody clicks an entry of the menu above the window. */
    clickMenu: (label: string): void => click(menu ?? [], label),
    clickTray: (label: string): void => click(trays[0]?.menu ?? [], label),
    trayLabels: (): string[] => (trays[0]?.menu ?? []).flatMap(({ label }) => label ?? []),
    hasMenu: (): boolean => menu !== null,
    /** Electron says that it is ready. */
    async becomeReady(): Promise<void> {
      app.becomeReady();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

function click(items: readonly MenuItem[], label: string): void {
  const all = items.flatMap((item) => [item, ...(item.submenu ?? [])]);
  const found = all.find((item) => item.label === label);
  if (found?.click === undefined) throw new Error(`There is no "${label}" to click.`);
  found.click();
}
