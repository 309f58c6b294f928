import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openApp } from '../../../electron/app/app.ts';
import { serveEngine, type OpenEngineApp } from '../../../electron/host/engine-port.ts';
import type { EngineOptions } from '../../../shared/host.ts';

/** The file in which a test leaves the fault that the next command of the log meets. */
const faultFile = 'next-fault';

// The real app in a thread that dies or hangs, once, at the moment a test names.
const openDyingApp: OpenEngineApp = async (options, host) => {
  const app = await openApp(options, host);
  const file = join(options.dataDir, faultFile);
  const takeFault = (url: string): string => {
    if (!url.endsWith('/rpc/log/record') || !existsSync(file)) return 'none';
    const fault = readFileSync(file, 'utf8');
    rmSync(file);
    return fault;
  };
  return {
    async fetch(request, caller) {
      const fault = takeFault(request.url);
      if (fault === 'exit before') process.exit(1);
      if (fault === 'hang') for (;;);
      const response = await app.fetch(request, caller);
      // Committed, and nobody was told.
      if (fault === 'exit after') process.exit(1);
      if (fault === 'throw after') await new Promise(() => setImmediate(throwIt));
      return response;
    },
    due: () => app.due(),
    close: () => app.close(),
  };
};

function throwIt(): never {
  throw new Error('Thrown where nobody catches.');
}

// Only the bridge under test starts this thread, and it takes no other options.
if (parentPort !== null) await serveEngine(parentPort, workerData as EngineOptions, openDyingApp);
