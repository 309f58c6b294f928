import { ORPCError } from '@orpc/server';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { Refusal } from '../../shared/refusal.ts';
import { backup } from './backup.ts';
import { calendar } from './calendar.ts';
import { carry } from './carry.ts';
import { check } from './check.ts';
import { UsageError, type Command, type Flags, type Printer } from './command.ts';
import { demo } from './demo.ts';
import { exportAll } from './export.ts';
import { exportQuestionnaire } from './export-questionnaire.ts';
import { importFile } from './import.ts';
import { init } from './init.ts';
import { measures } from './measures.ts';
import { privacy } from './privacy.ts';
import { report } from './report.ts';
import { resetPin } from './reset-pin.ts';
import { restore } from './restore.ts';
import { surveyResults } from './survey-results.ts';

const commands: readonly Command[] = [
  init,
  demo,
  importFile,
  measures,
  surveyResults,
  report,
  exportQuestionnaire,
  exportAll,
  calendar,
  backup,
  check,
  restore,
  privacy,
  carry,
  resetPin,
];

const common: ParseArgsOptionsConfig = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
};

const exit = { done: 0, refused: 1, usage: 2 } as const;

function toHelp(): string {
  const lines = commands.flatMap(({ usage, purpose }) => [`  mirror ${usage}`, `      ${purpose}`]);
  return [
    'Plain Mirror on the command line. It works with the owner’s rights, and says so in the journal.',
    '',
    ...lines,
    '',
    'Every command takes --data DIR (else PLAIN_MIRROR_HOME, else this computer’s own folder) and --json.',
    'It ends with 0 when done, 1 when refused, 2 when it was typed wrongly.',
    '',
  ].join('\n');
}

function toFlagName(message: string): string | null {
  return /'(-{1,2}[^' ,]+)/.exec(message)?.[1] ?? null;
}

/** Reads flags and words; what is wrong is named the way it was typed. */
function read(command: Command, args: readonly string[]): { flags: Flags; words: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...common, ...command.options },
      allowPositionals: true,
    });
    // Every option is single, so no value is a list.
    const flags = values as Flags;
    if (flags['help'] === true) return { flags, words: positionals };
    if (positionals.length !== command.words) {
      const [extra] = positionals.slice(command.words);
      throw new UsageError(
        extra === undefined
          ? `The ${command.usage.split(' ')[1]?.toLowerCase() ?? 'word'} is missing.`
          : `“${extra}” is one word too many.`,
      );
    }
    return { flags, words: positionals };
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    const message = cause instanceof Error ? cause.message : String(cause);
    const flag = toFlagName(message);
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw new UsageError(`There is no flag ${flag ?? ''}.`.replace(' .', '.'));
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
      throw new UsageError(`The value of ${flag ?? 'a flag'} is missing or one too many.`);
    throw cause;
  }
}

/** What the contract's own errors say is meant for people; their data holds the reason for programs. */
function toRefusalSentence(cause: unknown): string | null {
  if (cause instanceof Refusal) return cause.message;
  if (cause instanceof ORPCError && cause.code !== 'INTERNAL_SERVER_ERROR') return cause.message;
  return null;
}

async function runCommand(command: Command, args: readonly string[], printer: Printer): Promise<number> {
  try {
    const { flags, words } = read(command, args);
    if (flags['help'] === true) {
      printer.out(`mirror ${command.usage}\n    ${command.purpose}\n`);
      return exit.done;
    }
    const answer = await command.run({ flags, words });
    printer.out(flags['json'] === true ? `${JSON.stringify(answer.json)}\n` : answer.text);
    return answer.isDone ? exit.done : exit.refused;
  } catch (cause) {
    if (cause instanceof UsageError) {
      printer.error(`${cause.message}\nUse: mirror ${command.usage}\n`);
      return exit.usage;
    }
    const sentence = toRefusalSentence(cause);
    if (sentence === null) throw cause;
    printer.error(`${sentence}\n`);
    return exit.refused;
  }
}

/** Runs one command of the command line and answers with its exit code. */
export async function runCommandLine(args: readonly string[], printer: Printer): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    printer.out(toHelp());
    return exit.done;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    printer.error(`There is no command “${name}”. Type: mirror --help\n`);
    return exit.usage;
  }
  try {
    return await runCommand(command, rest, printer);
  } catch (cause) {
    console.error(cause);
    printer.error('Something went wrong inside Plain Mirror. Nothing more was done.\n');
    return exit.refused;
  }
}
