import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';
import { findText, type Flags } from './command.ts';

/** The passphrase in a file: on the command line itself everybody on the computer could read it. */
export function readPassphrase(flags: Flags): string | null {
  const path = findText(flags, 'passphrase-file');
  if (path === null) return null;
  try {
    // An editor ends the line; the passphrase does not.
    const passphrase = readFileSync(resolve(path), 'utf8').replace(/\r?\n$/, '');
    if (passphrase !== '') return passphrase;
  } catch {
    throw new Refusal('NO_SUCH_FILE', `The file ${path} can't be read.`);
  }
  throw new Refusal('NO_PASSPHRASE', `The file ${path} is empty.`);
}
