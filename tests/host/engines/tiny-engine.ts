import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { serveEngine, type OpenEngineApp } from '../../../electron/host/engine-port.ts';
import type { ComputerChange } from '../../../shared/computer.ts';
import type { EngineOptions } from '../../../shared/host.ts';

const dueItem = {
  key: 'promise 1 1',
  kind: 'promise',
  dueAt: 1,
  text: 'A promise is due by 12:00.',
  named: 'Phone line for Harbour is due by 12:00.',
} as const;

// An engine with an app small enough to misbehave on purpose. What must outlive a death is kept in files.

const openTinyApp: OpenEngineApp = async (options, host) => {
  const { dataDir } = options;
  if (existsSync(join(dataDir, 'held'))) throw new Error('Another Plain Mirror holds this folder.');
  const note = (name: string, line: string): void => appendFileSync(join(dataDir, name), `${line}\n`);
  const noted = (name: string): string[] => {
    const file = join(dataDir, name);
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  };
  note('openings', options.processId);
  let pulls = 0;

  const routes: Record<string, (request: Request, initiator: string | null) => Promise<Response> | Response> = {
    '/hello': (request, initiator) =>
      Response.json(
        { url: request.url, word: request.headers.get('x-word'), initiator },
        {
          headers: [
            ['set-cookie', 'a=1'],
            ['set-cookie', 'b=2'],
          ],
        },
      ),
    '/echo': async (request) => new Response(await request.arrayBuffer()),
    '/echo-stream': (request) => new Response(request.body),
    '/nothing': () => new Response(null, { status: 204 }),
    '/throw': () => {
      throw new Error('a secret path: /home/x');
    },
    '/numbers': () => {
      pulls = 0;
      return new Response(
        new ReadableStream({
          pull(controller) {
            pulls += 1;
            controller.enqueue(new Uint8Array(32 * 1024).fill(pulls));
          },
          cancel: () => note('stops', 'numbers'),
        }),
      );
    },
    '/broken': () => {
      let isFirst = true;
      const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
        await pause(1);
        if (isFirst) controller.enqueue(new Uint8Array(8));
        else controller.error(new Error('the disk is gone'));
        isFirst = false;
      };
      return new Response(new ReadableStream({ pull }));
    },
    '/pulls': () => Response.json(pulls),
    '/read-one': async (request) => {
      const first = await request.body?.getReader().read();
      note('uploads', String(first?.value?.byteLength));
      return new Promise<Response>(() => undefined);
    },
    '/read-none': () => Response.json('refused', { status: 413 }),
    '/wait': (request) =>
      new Promise<Response>((resolve) => {
        note('waits', 'begun');
        request.signal.addEventListener('abort', () => {
          note('aborts', 'wait');
          resolve(new Response('late'));
        });
      }),
    '/noted': (request) => Response.json(noted(new URL(request.url).searchParams.get('name') ?? '')),
    '/die-once': async (request) => {
      note('commands', await request.text());
      if (noted('commands').length === 1) process.exit(1);
      return Response.json('done');
    },
    '/throw-once': async (request) => {
      note('commands', await request.text());
      if (noted('commands').length === 1) return new Promise<Response>(() => setImmediate(throwIt));
      return Response.json('done');
    },
    '/die-always': () => process.exit(1),
    '/hang': () => {
      for (;;);
    },
    '/kiosk-on': async () => Response.json(await host.kiosk(true)),
    '/kiosk-off': async () => Response.json(await host.kiosk(false)),
    '/change-computer': async (request) =>
      // Only the test of the desktop sends it, and sends settings.
      Response.json(await host.changeComputer((await request.json()) as ComputerChange)),
    '/notify': async () => Response.json(await host.notify('Title', 'Body')),
  };
  const throwIt = (): void => {
    throw new Error('thrown outside of any answer');
  };

  return {
    async fetch(request, caller) {
      const route = routes[new URL(request.url).pathname];
      return route === undefined ? new Response('not here', { status: 404 }) : route(request, caller.initiatorOrigin);
    },
    due() {
      note('dues', 'asked');
      return existsSync(join(dataDir, 'due')) ? { now: 1, isWorkingTime: true, items: [dueItem] } : null;
    },
    async close() {
      note('closings', options.processId);
    },
  };
};

// Only the bridge under test starts this thread, and it takes no other options.
if (parentPort !== null) await serveEngine(parentPort, workerData as EngineOptions, openTinyApp);
