import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openApp } from '../../../electron/app/app.ts';
import { serveEngine, type OpenEngineApp } from '../../../electron/host/engine-port.ts';
import type { EngineOptions } from '../../../shared/host.ts';

/** How the engine misbehaves, once for each id of a command that asks for it. */
export type Mishap = 'die-before' | 'die-after' | 'throw-after' | 'hang-after';

// The real engine, around which a command can say how it is to end: before it was saved, or saved but not answered.
const openFragileApp: OpenEngineApp = async (options, host) => {
  const app = await openApp(options, host);
  const seen = join(options.dataDir, 'mishaps');
  const isFirst = (line: string): boolean => {
    if (existsSync(seen) && readFileSync(seen, 'utf8').split('\n').includes(line)) return false;
    appendFileSync(seen, `${line}\n`);
    return true;
  };
  return {
    async fetch(request, caller) {
      const mishap = request.headers.get('x-mishap');
      const isDue = mishap !== null && isFirst(mishap);
      if (!isDue) return app.fetch(request, caller);
      if (mishap.startsWith('die-before')) process.exit(1);
      const answer = await app.fetch(request, caller);
      if (answer.status !== 200) return answer;
      if (mishap.startsWith('die-after')) process.exit(1);
      if (mishap.startsWith('hang-after')) for (;;);
      return new Promise<Response>(() => setImmediate(fall));
    },
    close: () => app.close(),
  };
};

const fall = (): void => {
  throw new Error('thrown outside of any answer');
};

// Only the bridge under test starts this thread, and it takes no other options.
if (parentPort !== null) await serveEngine(parentPort, workerData as EngineOptions, openFragileApp);
