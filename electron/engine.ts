import { parentPort, workerData } from 'node:worker_threads';
import { openApp } from './app/app.ts';
import { serveEngine } from './host/engine-port.ts';

if (parentPort === null) throw new Error('The engine runs as a worker thread of a host.');
// The one who starts this thread is our own bridge, which takes an EngineOptions.
await serveEngine(parentPort, workerData, openApp);
