import { EventEmitter } from 'node:events';
import type { Asks } from './record.ts';

type Handler = (...values: never[]) => unknown;

export class StandInSession extends EventEmitter {
  readonly handlers: Record<string, Handler> = {};
  readonly #asks: Asks;
  constructor(asks: Asks) {
    super();
    this.#asks = asks;
  }
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>): void => {
      this.#asks.note('protocol.handle', scheme);
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
    this.#asks.note('spellChecker', isOn);
  }
}
