/**
 * Takes our own options out of Electron's command line, which Chromium's switches and, before
 * packaging, the folder of the program share.
 */
export function toOwnArguments(argv: readonly string[]): string[] {
  const own: string[] = [];
  for (let at = 1; at < argv.length; at += 1) {
    const word = argv[at];
    const next = argv[at + 1];
    if (word === '--demo' || word?.startsWith('--data=')) own.push(word);
    if (word === '--data') own.push(word, ...(next === undefined ? [] : [next]));
  }
  return own;
}
