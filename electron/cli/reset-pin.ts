import { createInterface } from 'node:readline/promises';
import { toNameKey } from '../../shared/name-key.ts';
import { pinSchema } from '../../shared/features/session/session.schema.ts';
import { Refusal } from '../../shared/refusal.ts';
import { findText, getText, UsageError, type Command, type Flags } from './command.ts';
import { newCommandId, withBusiness } from './open-folder.ts';

/** What was not given as a flag is asked for, so that neither code nor PIN need stay in the shell's history. */
async function ask(flags: Flags): Promise<{ recoveryCode: string; pin: string }> {
  const given = { recoveryCode: findText(flags, 'code'), pin: findText(flags, 'pin') };
  if (given.recoveryCode !== null && given.pin !== null) return { recoveryCode: given.recoveryCode, pin: given.pin };
  const terminal = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  const lines = terminal[Symbol.asyncIterator]();
  const answer = async (question: string): Promise<string> => {
    process.stderr.write(question);
    const line = await lines.next();
    if (line.done === true)
      throw new UsageError('The recovery code and the new PIN are missing: give --code and --pin, or type them.');
    return line.value.trim();
  };
  try {
    const recoveryCode = given.recoveryCode ?? (await answer('Recovery code: '));
    return { recoveryCode, pin: given.pin ?? (await answer('New PIN: ')) };
  } finally {
    terminal.close();
  }
}

export const resetPin: Command = {
  name: 'reset-pin',
  purpose: 'sets a new PIN for an owner and lifts a lock; asks for the recovery code and the PIN',
  usage: 'reset-pin --person NAME [--code CODE] [--pin PIN]',
  options: { person: { type: 'string' }, code: { type: 'string' }, pin: { type: 'string' } },
  words: 0,
  run: async ({ flags }) => {
    const name = getText(flags, 'person');
    return withBusiness(flags, async (app) => {
      const { people } = await app.call.session.get({});
      const person = people.find((candidate) => toNameKey(candidate.name) === toNameKey(name));
      if (person === undefined) throw new Refusal('NO_SUCH_PERSON', `Nobody called ${name} works here.`);
      const { recoveryCode, pin } = await ask(flags);
      if (!pinSchema.safeParse(pin).success) throw new UsageError('A PIN has 4 to 12 digits.');
      await app.call.session.resetPin({ commandId: newCommandId(), personId: person.id, recoveryCode, pin });
      return { isDone: true, json: { person: person.name }, text: `${person.name} has a new PIN.\n` };
    });
  },
};
