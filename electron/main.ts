import { toDesktopFiles } from './desktop/desktop-files.ts';
import { startDesktop } from './desktop/start-desktop.ts';

startDesktop(process.argv, toDesktopFiles(import.meta.filename));
