import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveInBrowser } from '../../../electron/host/serve-in-browser.ts';

// The browser host as it is, with the real app behind it and a page of one line.
const [folder = ''] = process.argv.slice(2);
const pageDir = join(folder, 'page');
mkdirSync(pageDir, { recursive: true });
writeFileSync(join(pageDir, 'index.html'), '<div id="root"></div>');
await serveInBrowser(['--data', join(folder, 'company'), '--port', '0', '--no-open'], {
  engineFile: join(import.meta.dirname, '../../../electron/engine.ts'),
  pageDir,
});
