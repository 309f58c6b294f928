import { writeSync } from 'node:fs';
import { runCommandLine } from '../../../electron/cli/run-command-line.ts';

// Restores a backup over a company as `mirror restore` does; whoever waits for "ready" may kill it.
const [file = '', data = ''] = process.argv.slice(2);
const silent = { out: () => undefined, error: (text: string) => void writeSync(1, text) };
writeSync(1, 'ready\n');
process.exitCode = await runCommandLine(['restore', file, '--data', data], silent);
writeSync(1, 'done\n');
