import { parseArgs } from 'node:util';

export type StartOptions = {
  readonly data: string | null;
  /** Null where none was asked for. */
  readonly port: number | null;
  readonly open: boolean;
  readonly demo: boolean;
};

export type StartChoice =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'refused'; readonly message: string };

const usage = 'Use: [--data DIR] [--port N] [--no-open] [--demo]';

/** Reads what was typed after the program's name. */
export function decideStart(args: readonly string[]): StartChoice {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        demo: { type: 'boolean', default: false },
      },
    });
    const port = values.port === undefined ? null : toPort(values.port);
    if (port === 'wrong') return refuse('The port must be a whole number from 0 to 65535; 0 means any free port.');
    if (values.data === '') return refuse('The folder after --data is missing.');
    return { kind: 'start', options: { data: values.data ?? null, port, open: !values['no-open'], demo: values.demo } };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function refuse(message: string): StartChoice {
  return { kind: 'refused', message: `${message}\n${usage}` };
}

function toPort(text: string): number | 'wrong' {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  return port <= 65_535 ? port : 'wrong';
}
