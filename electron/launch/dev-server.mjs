// @ts-check
// Vite serves the page, with changes shown as they are saved; everything the page asks goes on to the browser host,
// which is built and started again when a file of shared/ or electron/ is saved.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { resolveConfig } from 'electron-vite';
import { build, createServer } from 'vite';
import { readAddress, toCookie } from './dev-address.mjs';
import { root } from './setup.mjs';
import { isBuilt } from './sources.mjs';

/** Editors write a file in several steps; a build waits until they are done. */
const settleMs = 150;

/** Where the page's requests go on to; everything else is the page itself. */
const answeredByApp = '^/(rpc|files|alive|restart)(/|$)';

const configFile = join(root, 'electron.vite.config.ts');
const args = process.argv.slice(2);

/** @type {{ child: import('node:child_process').ChildProcess, origin: string, cookie: string } | null} */
let host = null;

/** Starts the browser host on the port it had before, and signs in to it with its launch token. */
async function startHost() {
  const port = host === null ? '0' : new URL(host.origin).port;
  const child = spawn(process.execPath, [join(root, 'out/main/serve.js'), '--no-open', '--port', port, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await readAddress(child);
  const answer = await fetch(address, { redirect: 'manual' });
  host = { child, origin: address.origin, cookie: toCookie(answer.headers.getSetCookie()) };
}

async function stopHost() {
  if (host === null || host.child.exitCode !== null) return;
  const { child } = host;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

async function buildHost() {
  const { config } = await resolveConfig(
    { configFile, root, logLevel: 'warn', ignoreConfigWarning: true },
    'build',
    'development',
  );
  await build({ ...config?.main, configFile: false, logLevel: 'warn' });
}

async function servePage() {
  const { config } = await resolveConfig({ configFile, root, ignoreConfigWarning: true }, 'serve', 'development');
  const server = await createServer({
    ...config?.renderer,
    configFile: false,
    server: {
      host: '127.0.0.1',
      proxy: {
        [answeredByApp]: {
          target: host?.origin ?? '',
          changeOrigin: true,
          configure: (proxy) => {
            // The host answers only its own origin, and only who holds its cookie.
            proxy.on('proxyReq', (request) => {
              request.setHeader('origin', host?.origin ?? '');
              request.setHeader('cookie', host?.cookie ?? '');
            });
          },
        },
      },
    },
  });
  await server.listen();
  server.printUrls();
  return server;
}

await startHost();
const server = await servePage();

let isBuilding = false;
/** @type {NodeJS.Timeout | undefined} */
let timer;

async function rebuild() {
  if (isBuilding) return schedule();
  isBuilding = true;
  try {
    await buildHost();
    await stopHost();
    await startHost();
    server.ws.send({ type: 'full-reload' });
  } catch (error) {
    // A slip of the pen: say it and wait for the next save.
    console.error(error instanceof Error ? error.message : error);
  } finally {
    isBuilding = false;
  }
}

function schedule() {
  clearTimeout(timer);
  timer = setTimeout(() => void rebuild(), settleMs);
}

for (const folder of ['electron', 'shared']) {
  watch(join(root, folder), { recursive: true }, (_event, name) => {
    if (name !== null && isBuilt(`${folder}/${name.replaceAll('\\', '/')}`)) schedule();
  });
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    void Promise.all([stopHost(), server.close()]).then(() => process.exit(0));
  });
}
