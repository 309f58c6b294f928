import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, openAsBlob, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { FileId } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { App } from '../app/app.ts';

/** Hands a file to the app as a page does, so that the same limits hold. */
export async function handOver(app: App, path: string): Promise<FileId> {
  if (!existsSync(path) || !statSync(path).isFile()) throw new Refusal('NO_SUCH_FILE', `There is no file ${path}.`);
  // A random id of the kind pages make; the brand exists only for the compiler.
  const fileId = randomUUID() as string as FileId;
  const contents = await openAsBlob(path);
  await app.lasting.uploads.receive(fileId, contents.stream());
  return fileId;
}

/** Copies what the app offers as a download; only a whole file gets its name. */
export function takeDownload(app: App, fileId: string, out: string): void {
  const offered = app.lasting.uploads.findOffered(fileId);
  if (offered === null) throw new Error('The app offers no such download.');
  const unfinished = `${out}.unfinished`;
  try {
    copyFileSync(offered.path, unfinished);
    renameSync(unfinished, out);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw new Refusal(
      'NOT_WRITTEN',
      `The file ${out} can't be written: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

/** Refuses a file whose folder is not there, before work is done for it. */
export function assertWritable(out: string): string {
  const path = resolve(out);
  if (!existsSync(dirname(path))) throw new Refusal('NO_SUCH_FOLDER', `There is no folder ${dirname(path)}.`);
  if (existsSync(path) && statSync(path).isDirectory())
    throw new Refusal('IS_A_FOLDER', `${path} is a folder. Give the name of a file.`);
  return path;
}
