// @ts-check
// `npm start`: the app in a window of its own where Electron can be had, else in the browser.
import { join } from 'node:path';
import { callerFolder } from './caller-folder.mjs';
import { runInForeground, withNodeFirst } from './child.mjs';
import { fetchElectron, findElectron, missingScreen } from './electron-binary.mjs';
import { compiledCode, launchWith, root, say } from './setup.mjs';
import { asksForBrowser, browserInstead, couldNotStart, usage } from './start-choice.mjs';

const args = process.argv.slice(2);

/** @param {string} node */
async function start(node) {
  const options = {
    cwd: callerFolder(process.env, process.cwd(), root),
    env: { ...withNodeFirst(process.env, node), ...compiledCode },
  };
  const inBrowser = () => runInForeground(node, [join(root, 'out/main/serve.js'), ...args], options);
  if (asksForBrowser(args)) return inBrowser();

  const noScreen = missingScreen(process.platform, process.env);
  const program = noScreen === null ? (findElectron(root) ?? (await fetchElectron(root, node))) : null;
  if (program === null) {
    say(
      browserInstead(noScreen ?? 'Electron could not be fetched; `npx install-electron` tries again without a limit'),
    );
    return inBrowser();
  }
  const code = await runInForeground(program, [root, ...args], options);
  if (!couldNotStart(code)) return code;
  say(browserInstead('Electron does not start on this computer'));
  return inBrowser();
}

if (args.includes('--help')) process.stdout.write(`${usage}\n`);
else await launchWith(start);
