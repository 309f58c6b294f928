import { parentPort, workerData } from 'node:worker_threads';
import type { EngineOptions } from '../shared/host.ts';
import { openAppOrRecovery } from './app/open-app-or-recovery.ts';
import { serveEngine } from './host/engine-port.ts';

if (parentPort === null) throw new Error('The engine runs as a worker thread of a host.');
// Only our own bridge starts this thread, and it takes no other options (`startEngineThread`).
await serveEngine(parentPort, workerData as EngineOptions, openAppOrRecovery);
