import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const entry = (name: string): string => resolve(import.meta.dirname, 'electron', `${name}.ts`);

// Addresses have depth (/customers/<id>), so the page's files are named from the root. A plugin must say so:
// electron-vite sets `base` back to './' in a production build.
const filesFromTheRoot = { name: 'files-from-the-root', config: () => ({ base: '/' }) };

// No preload: the page talks to the app by same-origin fetch alone (docs/ARCHITECTURE.md).
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node22',
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          main: entry('main'),
          serve: entry('serve'),
          cli: entry('cli'),
          engine: entry('engine'),
          'job-worker': entry('job-worker'),
        },
        // Chunks lie beside the entries: what finds the job worker by its own address may end up in either.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
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
              {
                name: 'charts',
                test: /node_modules\/(recharts|victory-vendor|d3-|@reduxjs|react-redux|immer|es-toolkit|decimal)/,
                priority: 1,
              },
              // Alone, because the page sets it up before any file that makes a schema runs.
              { name: 'zod', test: /node_modules\/zod\//, priority: 1 },
              // What several screens share is one file: left alone, a screen asks for a hundred small ones.
              { name: 'common', minShareCount: 4 },
            ],
          },
        },
      },
      cssCodeSplit: false,
      // The content security policy allows no data: scripts or styles, so nothing is inlined.
      assetsInlineLimit: 0,
    },
  },
});
