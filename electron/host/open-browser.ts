import { spawn } from 'node:child_process';

export type OpenCommand = { readonly file: string; readonly args: readonly string[] };

/** Which program opens an address in the person's own browser. */
export function toOpenCommand(platform: NodeJS.Platform, address: string): OpenCommand {
  if (platform === 'darwin') return { file: 'open', args: [address] };
  // `start` takes its first quoted word as a title, so it gets an empty one.
  if (platform === 'win32') return { file: 'cmd', args: ['/c', 'start', '""', address] };
  return { file: 'xdg-open', args: [address] };
}

/** Opens the address in the person's browser; where there is none, the printed address is enough. */
export function openBrowser(address: string): void {
  const { file, args } = toOpenCommand(process.platform, address);
  const child = spawn(file, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}
