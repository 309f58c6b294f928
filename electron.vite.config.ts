import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import packageJson from './package.json' with { type: 'json' };

const entry = (name: string): string => resolve(import.meta.dirname, 'electron', `${name}.ts`);

const { dependencies } = packageJson;
const bundled = Object.keys(dependencies).filter((name) => name !== 'better-sqlite3');

const charts =
  /renderer\/charts\/|node_modules\/(recharts|victory-vendor|d3-|@reduxjs|react-redux|immer|es-toolkit|decimal)/;

// Addresses have depth (/customers/<id>), so the page's files are named from the root. A plugin must say so:
// electron-vite sets `base` back to './' in a production build.
const filesFromTheRoot = { name: 'files-from-the-root', config: () => ({ base: '/' }) };

// No preload: the page talks to the app by same-origin fetch alone (docs/ARCHITECTURE.md).
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node22',
      // Only what holds machine code stays outside: read from one file instead of some hundreds, the engine starts in two
      // thirds of the time.
      externalizeDeps: { include: ['better-sqlite3'], exclude: bundled },
      rolldownOptions: {
        input: {
          main: entry('main'),
          serve: entry('serve'),
          cli: entry('cli'),
          engine: entry('engine'),
          'job-worker': entry('job-worker'),
        },
        // Chunks lie beside the entries: what finds the job worker by its own address may end up in either.
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          // Comments and blanks go; names stay, for the traces of errors.
          minify: { compress: false, mangle: false, codegen: true },
        },
      },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'renderer'),
    plugins: [react(), filesFromTheRoot],
    // The server puts a fresh nonce here in every response; Mantine's one style tag carries it.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: resolve(import.meta.dirname, 'out/renderer'),
      rolldownOptions: {
        input: resolve(import.meta.dirname, 'renderer/index.html'),
        output: {
          codeSplitting: {
            groups: [
              // Alone, because the page sets it up before any file that makes a schema runs.
              { name: 'zod', test: /node_modules\/zod\//, priority: 3 },
              { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 3 },
              // What several screens share is one file: left alone, a screen asks for a hundred small ones.
              { name: 'common', test: (id) => !charts.test(id), minShareCount: 4, priority: 2 },
              // Read with the first screen that draws one.
              { name: 'charts', test: charts, priority: 1 },
            ],
          },
        },
      },
      minify: true,
      // Read from this computer's own disk, in kB.
      chunkSizeWarningLimit: 700,
      cssCodeSplit: false,
      // The content security policy allows no data: scripts or styles, so nothing is inlined.
      assetsInlineLimit: 0,
    },
  },
});
