import { fork } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { desktopOrigin } from '../../shared/host.ts';
import type { Wish } from './children/run-built.ts';

const root = resolve(import.meta.dirname, '../..');

const lookSchema = z.object({
  asked: z.array(z.object({ what: z.string(), value: z.unknown() })),
  windows: z.array(z.unknown()),
  tray: z.array(z.string()),
  hasMenu: z.boolean(),
  opens: z.unknown(),
});
const answerSchema = z.object({
  status: z.number(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  text: z.string(),
});
const messageSchema = z.object({
  id: z.number().optional(),
  answer: z.unknown().optional(),
  error: z.string().optional(),
  begun: z.boolean().optional(),
  ended: z.number().optional(),
});

export type BuiltProgram = {
  ask(wish: Wish): Promise<unknown>;
  look(): Promise<z.infer<typeof lookSchema>>;
  whats(): Promise<string[]>;
  fetch(request: Request, initiatorOrigin?: string | null): Promise<Response>;
  /** The code the program ended with. */
  readonly ended: Promise<number>;
  kill(): void;
};

/** Starts the built desktop program, as `out/main/main.js` is, in a process of its own. */
export async function startBuilt(
  dataDir: string,
  { hasLock = true, mainFile = join(root, 'out/main/main.js') } = {},
): Promise<BuiltProgram> {
  const args = [hasLock ? 'first' : 'second', mainFile, '--data', dataDir];
  const child = fork(join(import.meta.dirname, 'children/run-built.ts'), args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const begun = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<number>();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  child.on('message', (raw) => {
    const message = messageSchema.parse(raw);
    if (message.begun === true) begun.resolve();
    if (message.ended !== undefined) ended.resolve(message.ended);
    const one = message.id === undefined ? undefined : waiting.get(message.id);
    if (message.error === undefined) one?.resolve(message.answer);
    else one?.reject(new Error(message.error));
  });
  child.once('exit', (code) => {
    begun.resolve();
    ended.resolve(code ?? -1);
    for (const one of waiting.values()) one.reject(new Error('The program has ended.'));
  });
  let lastId = 0;
  const ask = (wish: Wish): Promise<unknown> => {
    lastId += 1;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(lastId, answer);
    child.send({ id: lastId, wish });
    return answer.promise;
  };
  await begun.promise;
  const look = async () => lookSchema.parse(await ask({ do: 'look' }));
  return {
    ask,
    look,
    whats: async () => (await look()).asked.map(({ what }) => what),
    async fetch(request, initiatorOrigin = desktopOrigin) {
      const body = request.method === 'GET' ? {} : { body: await request.text() };
      const init = { method: request.method, headers: [...request.headers] as [string, string][], ...body };
      const { status, headers, text } = answerSchema.parse(
        await ask({ do: 'fetch', url: request.url, init, initiatorOrigin }),
      );
      return new Response(status === 204 ? null : text, { status, headers });
    },
    ended: ended.promise,
    kill: () => child.kill('SIGKILL'),
  };
}

/** The built program with an engine that dies or hangs when a file of that name lies in the data folder. */
export function makeFragileBuild(): { readonly mainFile: string; remove(): void } {
  // Within the project, so that the program finds its packages.
  const folder = join(root, '.cache', `fragile-${process.pid}`);
  const main = join(folder, 'out/main');
  mkdirSync(main, { recursive: true });
  cpSync(join(root, 'out/main'), main, { recursive: true });
  symlinkSync(join(root, 'out/renderer'), join(folder, 'out/renderer'), 'junction');
  renameSync(join(main, 'engine.js'), join(main, 'real-engine.js'));
  writeFileSync(
    join(main, 'engine.js'),
    `import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
const file = (name) => join(workerData.dataDir, name);
setInterval(() => {
  if (existsSync(file('die'))) { rmSync(file('die')); process.exit(1); }
  while (existsSync(file('hang')));
}, 10).unref();
await import('./real-engine.js');
`,
  );
  return { mainFile: join(main, 'main.js'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
