import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export type Target = { readonly platform: 'darwin' | 'linux' | 'win32'; readonly arch: 'arm64' | 'x64' };

/** The one file of machine code a target needs, as better-sqlite3 names it. */
export function toAddonName({ platform, arch }: Target): string {
  return `${platform}-${arch}.node`;
}

/** What of the addon's package a target does not need: the other targets' code, and what it is compiled from. */
export function listUnneeded(target: Target, prebuilt: readonly string[]): string[] {
  const own = toAddonName(target);
  const others = prebuilt.filter((name) => name !== own).map((name) => join('prebuilds', name));
  return [...others, 'deps', 'src', 'binding.gyp'];
}

/** Leaves of the addon's package only what the target needs, and makes sure that this is there. */
export function pruneAddon(packageDir: string, target: Target): void {
  const prebuilds = join(packageDir, 'prebuilds');
  const own = toAddonName(target);
  if (!existsSync(join(prebuilds, own))) {
    throw new Error(`better-sqlite3 brings no ${own}: what would be shipped could not open a database.`);
  }
  for (const name of listUnneeded(target, readdirSync(prebuilds))) {
    rmSync(join(packageDir, name), { recursive: true, force: true });
  }
}
