import { dirname, extname, join } from 'node:path';
import { toProgramFiles, type ProgramFiles } from '../host/program-files.ts';

export type DesktopFiles = ProgramFiles & {
  /** The folder with the pictures of the window and the tray. */
  readonly iconDir: string;
};

/** Finds the program's other files from the file of the running entry, and the pictures beside them. */
export function toDesktopFiles(entryFile: string): DesktopFiles {
  const folder = dirname(entryFile);
  const root = extname(entryFile) === '.ts' ? join(folder, '..') : join(folder, '../..');
  return { ...toProgramFiles(entryFile), iconDir: join(root, 'resources/icons') };
}
