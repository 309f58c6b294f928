import { lockFolder } from '../../../electron/db/folder-lock.ts';

// Takes a data folder as the first argument, says how it went, and holds on until it is ended.
try {
  lockFolder(process.argv[2] ?? '', 'child', Date.UTC(2026, 10, 19, 10));
  console.log('held');
  setInterval(() => undefined, 1000);
} catch (cause) {
  console.log(cause instanceof Error ? cause.message : String(cause));
}
