import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from './addon.ts';

/** A program as electron-builder puts it together, before it is wrapped up. */
export type Packaged = {
  readonly target: Target;
  /** The file that holds the fuses. */
  readonly program: string;
  readonly resources: string;
};

const folderName = /^(linux|win|mac)(?:-(arm64|x64))?(?:-unpacked)?$/;

/** Finds the programs in a folder of releases by the names electron-builder gives their folders. */
export function findPrograms(dist: string): Packaged[] {
  if (!existsSync(dist)) return [];
  return readdirSync(dist).flatMap((name) => {
    const [, system, arch = 'x64'] = folderName.exec(name) ?? [];
    // The expression takes only these two.
    return system === undefined ? [] : [toPackaged(join(dist, name), system, arch as Target['arch'])];
  });
}

function toPackaged(folder: string, system: string, arch: Target['arch']): Packaged {
  if (system === 'mac') {
    const contents = join(folder, 'Plain Mirror.app/Contents');
    const framework = 'Frameworks/Electron Framework.framework/Electron Framework';
    return {
      target: { platform: 'darwin', arch },
      program: join(contents, framework),
      resources: join(contents, 'Resources'),
    };
  }
  const resources = join(folder, 'resources');
  return system === 'win'
    ? { target: { platform: 'win32', arch }, program: join(folder, 'Plain Mirror.exe'), resources }
    : { target: { platform: 'linux', arch }, program: join(folder, 'plain-mirror'), resources };
}
