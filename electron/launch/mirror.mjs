// @ts-check
// `npm run -s mirror -- <command>`: the command line, set up first where something is missing.
import { join } from 'node:path';
import { callerFolder } from './caller-folder.mjs';
import { runInForeground, withNodeFirst } from './child.mjs';
import { compiledCode, launchWith, root } from './setup.mjs';

await launchWith((node) =>
  runInForeground(node, [join(root, 'out/main/cli.js'), ...process.argv.slice(2)], {
    cwd: callerFolder(process.env, process.cwd(), root),
    env: { ...withNodeFirst(process.env, node), ...compiledCode },
  }),
);
