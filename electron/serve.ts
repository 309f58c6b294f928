import { serveInBrowser } from './host/serve-in-browser.ts';
import { toProgramFiles } from './host/program-files.ts';

await serveInBrowser(process.argv.slice(2), toProgramFiles(import.meta.filename));
