import { parentPort } from 'node:worker_threads';
import { serveJobs } from './app/job-thread.ts';

if (parentPort === null) throw new Error('The job worker runs as a worker thread.');
serveJobs(parentPort);
