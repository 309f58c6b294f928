import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { decideDataFolder, toSampleFolder, type FolderChoice } from './data-folder.ts';
import type { StartOptions } from './start-options.ts';

/** Says that a folder holds the sample company, so that the sample never gets into a real business. */
const sampleMark = 'SAMPLE.txt';
const sampleText = 'This folder holds the sample company of Plain Mirror. It may be deleted.\n';

/** Chooses the folder of this start and makes it; only its owner may look into it. */
export function prepareFolder(options: Pick<StartOptions, 'data' | 'demo'>): FolderChoice {
  const around = { platform: process.platform, env: process.env, home: homedir(), cwd: process.cwd() };
  const chosen = decideDataFolder(options.data, around);
  if (chosen.kind === 'refused') return chosen;
  const path = options.demo && options.data === null ? toSampleFolder(chosen.path) : chosen.path;
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return options.demo ? prepareSample(path) : { kind: 'folder', path };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'refused', message: `The folder ${path} can't be used: ${reason}` };
  }
}

function prepareSample(path: string): FolderChoice {
  const mark = join(path, sampleMark);
  if (existsSync(mark)) return { kind: 'folder', path };
  if (readdirSync(path).length > 0) {
    return {
      kind: 'refused',
      message: `The folder ${path} is not empty. The sample company needs an empty folder of its own.`,
    };
  }
  writeFileSync(mark, sampleText);
  return { kind: 'folder', path };
}
