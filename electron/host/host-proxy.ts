import type { HostPort } from '../../shared/host.ts';
import type { FromEngine, HostAnswer, HostCall, Post } from './engine-messages.ts';

export type HostProxy = {
  readonly port: HostPort;
  settle(id: number, answer: HostAnswer): void;
};

/** The host port as the engine sees it: every call goes to the host thread as a message. */
export function makeHostProxy(post: Post<FromEngine>): HostProxy {
  const waiting = new Map<number, (answer: HostAnswer) => void>();
  let lastId = 0;
  const ask = <Answer extends HostAnswer>(call: HostCall): Promise<Answer> =>
    new Promise((resolve) => {
      lastId += 1;
      // The other end is `answerHostCall`, which answers each call with what the port says.
      waiting.set(lastId, (answer) => resolve(answer as Answer));
      post({ type: 'host-call', id: lastId, call });
    });
  return {
    port: {
      savePdf: (...args) => ask({ name: 'savePdf', args }),
      openExternal: (...args) => ask({ name: 'openExternal', args }),
      notify: (...args) => ask({ name: 'notify', args }),
      kiosk: (...args) => ask({ name: 'kiosk', args }),
      computer: (...args) => ask({ name: 'computer', args }),
      changeComputer: (...args) => ask({ name: 'changeComputer', args }),
      note: (...args) => ask({ name: 'note', args }),
    },
    settle(id, answer) {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    },
  };
}

/** Does on the host's side what the engine asked for. */
export function answerHostCall(host: HostPort, call: HostCall): Promise<HostAnswer> {
  switch (call.name) {
    case 'savePdf':
      return host.savePdf(...call.args);
    case 'openExternal':
      return host.openExternal(...call.args);
    case 'notify':
      return host.notify(...call.args);
    case 'kiosk':
      return host.kiosk(...call.args);
    case 'computer':
      return host.computer(...call.args);
    case 'changeComputer':
      return host.changeComputer(...call.args);
    case 'note':
      return host.note(...call.args);
  }
}

/** What a call is answered that failed: the same as by a host that can't. */
export function toFailedAnswer(call: HostCall): HostAnswer {
  return call.name === 'computer' || call.name === 'changeComputer' ? null : false;
}
