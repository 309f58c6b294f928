import { EventEmitter } from 'node:events';
import type { World } from './world.ts';
import { makeEvent, type Asks } from './record.ts';

export class StandInContents extends EventEmitter {
  openHandler: (details: { url: string }) => unknown = () => null;
  readonly #asks: Asks;
  constructor(asks: Asks) {
    super();
    this.#asks = asks;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.openHandler = handler;
  }
  sendInputEvent(event: unknown): void {
    this.#asks.note('input', event);
  }
  async printToPDF(options: unknown): Promise<Buffer> {
    this.#asks.note('printToPDF', options);
    return Buffer.from('%PDF');
  }
  print(): void {
    this.#asks.note('print');
  }
  reload(): void {
    this.#asks.note('reload');
  }
  forcefullyCrashRenderer(): void {
    this.#asks.note('forcefullyCrashRenderer');
    this.emit('render-process-gone', {}, { reason: 'killed' });
  }
}

/** A window that closes as a real one does: it asks first, then it is gone, and after the last one the app is told. */
export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents;
  readonly options: unknown;
  readonly #asks: Asks;
  readonly #world: World;
  #isGone = false;
  constructor(options: unknown, asks: Asks, world: World) {
    super();
    this.options = options;
    this.#asks = asks;
    this.#world = world;
    this.webContents = new StandInContents(asks);
    world.windows.push(this);
    world.app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.#asks.note('loadURL', url);
  }
  show(): void {
    this.#asks.note('show');
  }
  focus(): void {
    this.#asks.note('focus');
  }
  isMinimized(): boolean {
    return this.#world.isMinimized;
  }
  restore(): void {
    this.#asks.note('restore');
  }
  maximize(): void {
    this.#asks.note('maximize');
  }
  isMaximized(): boolean {
    return this.#world.isMaximized;
  }
  getNormalBounds(): object {
    return this.#world.bounds;
  }
  getTitle(): string {
    return 'Report: Q3';
  }
  setBackgroundColor(colour: string): void {
    this.#asks.note('backgroundColor', colour);
  }
  setKiosk(isOn: boolean): void {
    this.#asks.note('kiosk', isOn);
  }
  isDestroyed(): boolean {
    return this.#isGone;
  }
  close(): void {
    const event = makeEvent({});
    this.emit('close', event);
    if (event.defaultPrevented) return this.#asks.note('close prevented');
    this.#isGone = true;
    this.#world.windows.splice(this.#world.windows.indexOf(this), 1);
    this.#asks.note('closed');
    this.emit('closed');
    if (this.#world.windows.length === 0) this.#world.app.emit('window-all-closed');
  }
}
