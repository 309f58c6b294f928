import { startDesktop } from './desktop/start-desktop.ts';
import { toProgramFiles } from './host/program-files.ts';

startDesktop(process.argv, toProgramFiles(import.meta.filename));
