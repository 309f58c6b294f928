// @ts-check
// `npm run dev`: the app in the browser, reloading on every save.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { callerFolder } from './caller-folder.mjs';
import { runInForeground, withNodeFirst } from './child.mjs';
import { buildStamp, launchWith, root } from './setup.mjs';

await launchWith((node) => {
  // From here on `out/` holds whatever was saved last, so the next start builds anew.
  rmSync(buildStamp, { force: true });
  return runInForeground(node, [join(root, 'electron/launch/dev-server.mjs'), ...process.argv.slice(2)], {
    cwd: callerFolder(process.env, process.cwd(), root),
    env: withNodeFirst(process.env, node),
  });
});
