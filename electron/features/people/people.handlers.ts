import type { peopleContract } from '../../../shared/features/people/people.contract.ts';
import { assertOwnerRemains, endsSessions } from '../../../shared/features/people/people.rules.ts';
import type { Person } from '../../../shared/features/people/people.schema.ts';
import { assertPinLength } from '../../../shared/features/session/session.rules.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Handlers } from '../../app/context.ts';
import type { ReadHandle } from '../../db/handle.ts';
import type { Row } from '../../db/table.ts';
import { countOwners, findNamesake, findPerson, insertPerson, listPeople, updatePerson } from './people.store.ts';

function getPerson(read: ReadHandle, id: string): Person {
  const person = findPerson(read, id);
  if (person === null) throw new Refusal('NOT_FOUND', 'This person is no longer here.');
  return person;
}

function assertNameFree(read: ReadHandle, name: string, exceptId: string): void {
  const other = findNamesake(read, name, exceptId);
  if (other === null) return;
  throw new Refusal('NAME_TAKEN', `There is a ${other.name} already. Add something to tell them apart.`, 'name');
}

export const peopleHandlers: Handlers<typeof peopleContract> = {
  list: (_input, { read }) => ({ items: listPeople(read) }),

  add: async (input, context) => {
    const { id, name, role, pin, commandId } = input;
    assertPinLength(role, pin, 'pin');
    const secret = await context.pins.hash(pin);
    return context.write({ id: commandId, what: 'people.added', input: { id, name, role } }, (tx) => {
      assertNameFree(tx, name, id);
      insertPerson(tx, { id, name, role });
      return { answer: { id }, effects: [{ effect: 'session.set-pin', personId: id, ...secret }] };
    });
  },

  change: (input, context) => {
    const { commandId, id, name, role, archived } = input;
    const patch = {
      ...(name === undefined ? {} : { name }),
      ...(role === undefined ? {} : { role }),
      ...(archived === undefined ? {} : { archived }),
    };
    const ends = endsSessions(getPerson(context.read, id), patch);
    const written = context.write({ id: commandId, what: 'people.changed', input: { id, patch } }, (tx, ctx) => {
      const person = getPerson(tx, id);
      assertOwnerRemains(person, patch, countOwners(tx));
      if (!(archived ?? person.archived)) assertNameFree(tx, name ?? person.name, id);
      const row: Row = {};
      if (name !== undefined) row['name'] = name;
      if (role !== undefined) row['role'] = role;
      if (archived !== undefined && archived !== person.archived) row['archived_at'] = archived ? ctx.at : null;
      updatePerson(tx, id, row);
      return { answer: {} };
    });
    if (ends) context.sessions.signOutPerson(id);
    return written;
  },

  setPin: async ({ commandId, id, pin }, context) => {
    assertPinLength(getPerson(context.read, id).role, pin, 'pin');
    const secret = await context.pins.hash(pin);
    const written = context.write({ id: commandId, what: 'people.pin-set', input: { id } }, (tx) => {
      getPerson(tx, id);
      return { answer: {}, effects: [{ effect: 'session.set-pin', personId: id, ...secret }] };
    });
    if (id !== context.me().id) context.sessions.signOutPerson(id);
    return written;
  },
};
