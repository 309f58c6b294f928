import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Puts a copy of a file where the engine keeps what pages hand over, and gives the id it lies there under. From then on it
 * is as if somebody had chosen the file in the page, and a stick may be pulled out.
 */
export async function takeFile(dataDir: string, path: string): Promise<string> {
  if (!(await stat(path)).isFile()) throw new Error('This is not a file.');
  const folder = join(dataDir, 'uploads');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const id = randomUUID();
  const unfinished = join(folder, `${id}.unfinished`);
  try {
    // Where the disk can, both share what they hold until one is changed.
    await copyFile(path, unfinished, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await rename(unfinished, join(folder, id));
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw cause;
  }
  return id;
}
