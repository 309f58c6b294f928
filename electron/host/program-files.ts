import { dirname, extname, join } from 'node:path';

export type ProgramFiles = {
  /** The entry of the engine thread. */
  readonly engineFile: string;
  /** The folder with the built page. */
  readonly pageDir: string;
};

/** Finds the program's other files from the file of a running entry: built (`out/main/*.js`) or as written (`electron/*.ts`). */
export function toProgramFiles(entryFile: string): ProgramFiles {
  const folder = dirname(entryFile);
  const extension = extname(entryFile);
  const pageDir = extension === '.ts' ? join(folder, '../out/renderer') : join(folder, '../renderer');
  return { engineFile: join(folder, `engine${extension}`), pageDir };
}
