import { writeFileSync } from 'node:fs';
import { Refusal } from '../../shared/refusal.ts';
import type { PersonId } from '../../shared/ids.ts';
import { toNameKey } from '../../shared/name-key.ts';
import type { App } from '../app/app.ts';
import { findText, getText, type Command } from './command.ts';
import { assertWritable } from './hand-over.ts';
import { withBusiness } from './open-folder.ts';

async function findPerson(app: App, name: string | null): Promise<PersonId | null> {
  if (name === null) return null;
  const { items } = await app.call.people.list({});
  const person = items.find((one) => toNameKey(one.name) === toNameKey(name));
  if (person === undefined) throw new Refusal('NO_SUCH_PERSON', `Nobody here is called ${name}.`);
  return person.id;
}

export const calendar: Command = {
  name: 'calendar',
  purpose: 'writes a calendar file of what is due: actions, calls, steps after a sale, mystery visits',
  usage: 'calendar --out FILE.ics [--who NAME]',
  options: { out: { type: 'string' }, who: { type: 'string' } },
  words: 0,
  run: async ({ flags }) => {
    const out = assertWritable(getText(flags, 'out'));
    const name = findText(flags, 'who');
    return withBusiness(flags, async (app) => {
      const { text, events } = await app.call.calendar.read({ who: await findPerson(app, name) });
      writeFileSync(out, text, { mode: 0o600 });
      return { isDone: true, json: { out, events }, text: `${events} days to keep are in ${out}.\n` };
    });
  },
};
