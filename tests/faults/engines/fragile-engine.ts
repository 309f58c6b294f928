import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openApp } from '../../../electron/app/app.ts';
import { serveEngine, type OpenEngineApp } from '../../../electron/host/engine-port.ts';
import type { EngineOptions } from '../../../shared/host.ts';

// The real engine, which dies once for each mishap a command names: saved, but not yet answered.
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
      await app.fetch(request, caller);
      process.exit(1);
    },
    due: () => app.due(),
    close: () => app.close(),
  };
};

// Only the bridge under test starts this thread, and it takes no other options.
if (parentPort !== null) await serveEngine(parentPort, workerData as EngineOptions, openFragileApp);
