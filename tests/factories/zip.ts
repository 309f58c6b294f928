import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';

/** Reads the text files of a zip, by name. */
export function readZip(path: string): Map<string, string> {
  return new Map(Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
