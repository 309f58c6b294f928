import { EventEmitter } from 'node:events';
import { makeEvent, type Asks } from './record.ts';
import type { World } from './world.ts';

/** The application object, which quits as Electron does: windows first, then whoever listens may hold it back. */
export class StandInApp extends EventEmitter {
  readonly #asks: Asks;
  readonly #ready = Promise.withResolvers<void>();
  world: World | null = null;
  /** What the end of the program is. */
  end: (code: number) => void = () => undefined;
  constructor(asks: Asks) {
    super();
    this.#asks = asks;
  }
  becomeReady(): void {
    this.#ready.resolve();
  }
  get isPackaged(): boolean {
    return this.world?.isPackaged ?? true;
  }
  readonly commandLine = { hasSwitch: (name: string): boolean => this.world?.switches.includes(name) ?? false };
  setPath(name: string, path: string): void {
    this.#asks.note('setPath', { name, path });
  }
  requestSingleInstanceLock(): boolean {
    this.#asks.note('lock');
    return this.world?.hasLock ?? true;
  }
  enableSandbox(): void {
    this.#asks.note('enableSandbox');
  }
  async whenReady(): Promise<void> {
    this.#asks.note('whenReady');
    await this.#ready.promise;
  }
  getSystemLocale(): string {
    return 'en-GB';
  }
  setAsDefaultProtocolClient(scheme: string): boolean {
    this.#asks.note('protocolClient', scheme);
    return true;
  }
  setLoginItemSettings(settings: unknown): void {
    this.#asks.note('loginItem', settings);
  }
  setAboutPanelOptions(options: unknown): void {
    this.#asks.note('aboutOptions', options);
  }
  showAboutPanel(): void {
    this.#asks.note('about');
  }
  quit(): void {
    this.#asks.note('quit');
    this.emit('before-quit', makeEvent({}));
    for (const window of this.world?.windows.slice() ?? []) window.close();
    if ((this.world?.windows.length ?? 0) > 0) return;
    const event = makeEvent({});
    this.emit('will-quit', event);
    if (event.defaultPrevented) return;
    this.#asks.note('ended');
    this.end(0);
  }
  exit(code: number): void {
    this.#asks.note('exit', code);
    this.end(code);
  }
  relaunch(): void {
    this.#asks.note('relaunch');
  }
}
