import { writeSync } from 'node:fs';
import { runCommandLine } from '../../../electron/cli/run-command-line.ts';

// Takes a company into a folder as `mirror import` does; whoever waits for "ready" may kill it.
const [zip = '', data = ''] = process.argv.slice(2);
const silent = { out: () => undefined, error: (text: string) => void writeSync(1, text) };
writeSync(1, 'ready\n');
process.exitCode = await runCommandLine(['import', zip, '--as', 'company', '--pin', '444444', '--data', data], silent);
writeSync(1, 'done\n');
