import { registerHooks } from 'node:module';
import { makeEvent } from '../stand-in/record.ts';
import { standIn } from './stand-in-module.ts';

// The built program in a process of its own, with the stand-in where it asks for the module "electron". The test on the
// other end of the channel plays Chromium and the person at the screen.

const [, , order, mainFile = '', ...words] = process.argv;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./stand-in-module.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
});

/** What a test asks of the world around the program. */
export type Wish =
  | { readonly do: 'become ready' }
  | { readonly do: 'fetch'; readonly url: string; readonly init: RequestInit; readonly initiatorOrigin: string | null }
  | {
      readonly do: 'emit';
      readonly on: 'app' | 'window' | 'contents' | 'power';
      readonly event: string;
      readonly values: readonly unknown[];
    }
  | { readonly do: 'handle'; readonly name: string; readonly values: readonly unknown[] }
  | { readonly do: 'click' | 'click tray' | 'press'; readonly what: string }
  | { readonly do: 'set'; readonly world: object }
  | { readonly do: 'look' }
  | { readonly do: 'close window' | 'quit' };

const own = standIn.electron.session.defaultSession;

async function grant(wish: Wish): Promise<unknown> {
  const [window] = standIn.windows;
  switch (wish.do) {
    case 'become ready':
      return standIn.becomeReady();
    case 'fetch': {
      const request = new Request(wish.url, wish.init);
      if (wish.initiatorOrigin !== null) Object.assign(request, { initiatorOrigin: wish.initiatorOrigin });
      // The handler of the scheme takes a request and answers with a response.
      const answer = own.handlers['scheme'] as unknown as (request: Request) => Promise<Response>;
      const response = await answer(request);
      return { status: response.status, headers: [...response.headers], text: await response.text() };
    }
    case 'emit': {
      const { app, powerMonitor } = standIn.electron;
      const target = { app, window, contents: window?.webContents, power: powerMonitor }[wish.on];
      const [first = {}, ...rest] = wish.values;
      // The first value of an event is the event itself.
      const event = makeEvent(first as object);
      target?.emit(wish.event, event, ...rest);
      return event.defaultPrevented;
    }
    case 'handle': {
      const answers: unknown[] = [];
      const takes = wish.values.map((value) => (value === 'answer' ? (given: unknown) => answers.push(given) : value));
      // A handler the program gave to the session, called as Chromium calls it.
      const handler = own.handlers[wish.name] as unknown as (...values: unknown[]) => unknown;
      const returned = handler(...takes);
      return answers.length > 0 ? answers[0] : returned;
    }
    case 'click':
      return standIn.clickMenu(wish.what);
    case 'click tray':
      return standIn.clickTray(wish.what);
    case 'press':
      return standIn.electron.globalShortcut.shortcuts.get(wish.what)?.();
    case 'set':
      return Object.assign(standIn.world, wish.world);
    case 'look':
      return {
        asked: standIn.asked,
        windows: standIn.windows.map(({ options }) => options),
        tray: standIn.trayLabels(),
        hasMenu: standIn.hasMenu(),
        opens: window?.webContents.openHandler({ url: 'plain-mirror://app/log' }) ?? null,
      };
    case 'close window':
      return window?.close();
    case 'quit':
      return standIn.electron.app.quit();
  }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

process.on('message', ({ id, wish }: { id: number; wish: Wish }) => {
  grant(wish).then(
    (answer) => process.send?.({ id, answer: plain(answer) }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  );
});
standIn.electron.app.end = (code) => {
  process.send?.({ ended: code }, () => process.exit(code));
};
standIn.world.hasLock = order === 'first';
process.argv = ['plain-mirror', ...words];
await import(mainFile);
process.send?.({ begun: true });
