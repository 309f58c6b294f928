import type { HostPort } from '../../shared/host.ts';
import type { FromEngine, HostCall, Post } from './engine-messages.ts';

export type HostProxy = {
  readonly port: HostPort;
  settle(id: number, done: boolean): void;
};

/** The host port as the engine sees it: every call goes to the host thread as a message. */
export function makeHostProxy(post: Post<FromEngine>): HostProxy {
  const waiting = new Map<number, (done: boolean) => void>();
  let lastId = 0;
  const ask = (call: HostCall): Promise<boolean> =>
    new Promise((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      post({ type: 'host-call', id: lastId, call });
    });
  return {
    port: {
      savePdf: (...args) => ask({ name: 'savePdf', args }),
      openExternal: (...args) => ask({ name: 'openExternal', args }),
      notify: (...args) => ask({ name: 'notify', args }),
      kiosk: (...args) => ask({ name: 'kiosk', args }),
    },
    settle(id, done) {
      waiting.get(id)?.(done);
      waiting.delete(id);
    },
  };
}

/** Does on the host's side what the engine asked for. */
export function answerHostCall(host: HostPort, call: HostCall): Promise<boolean> {
  switch (call.name) {
    case 'savePdf':
      return host.savePdf(...call.args);
    case 'openExternal':
      return host.openExternal(...call.args);
    case 'notify':
      return host.notify(...call.args);
    case 'kiosk':
      return host.kiosk(...call.args);
  }
}
