import { serveInBrowser } from '../../../electron/host/serve-in-browser.ts';
import { tinyEngineFile } from '../tiny-engine-file.ts';

// The browser host as it is, in a process of its own, with the tiny app behind it.
await serveInBrowser(process.argv.slice(2), { engineFile: tinyEngineFile, pageDir: import.meta.dirname });
