import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of real tools; they lie beside the project where it is developed and are not part of it. */
const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'samples');

/** The bytes of a sample, or null with a line that says what was not run. */
export function findSample(path: string): Uint8Array<ArrayBuffer> | null {
  const file = join(folder, path);
  if (!existsSync(file)) {
    console.log(`not run: ${path} (no ../shared/samples here)`);
    return null;
  }
  return new Uint8Array(readFileSync(file));
}
