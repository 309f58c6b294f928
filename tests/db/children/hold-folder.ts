import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { lockFolder } from '../../../electron/db/folder-lock.ts';

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  // The flag puts `gc` into contexts made from now on.
  (runInNewContext('gc') as () => void)();
}

// Takes a data folder as the first argument, says how it went, and holds on until it is ended.
try {
  lockFolder(process.argv[2] ?? '', 'child', Date.UTC(2026, 10, 19, 10));
  // What nobody refers to any more is collected; the folder must stay held all the same.
  collectGarbage();
  console.log('held');
  setInterval(() => undefined, 1000);
} catch (cause) {
  console.log(cause instanceof Error ? cause.message : String(cause));
}
