import type { Page } from '@playwright/test';
import { v7 } from 'uuid';
import { commandIdSchema, idSchema, type Id } from '../../shared/ids.ts';
import { openClient, type Client } from './host-client.ts';
import type { Host } from './host-process.ts';

/** The people of the shop every test may start from; the first is its owner. */
export const people = {
  owner: { name: 'Sam', pin: '333333' },
  manager: { name: 'Dana', pin: '222222' },
  staff: { name: 'Priya', pin: '1111' },
} as const;

export type Shop = {
  readonly host: Host;
  /** The owner's own client, for preparing what a test is not about. */
  readonly owner: Client;
  /** Opens the page in a window, at the names to choose from. */
  open(page: Page): Promise<void>;
};

export const newCommandId = () => commandIdSchema.parse(v7());
export const newId = <Name extends string>(): Id<Name> => idSchema<Name>().parse(v7());

/** Sets up a business with an owner, a manager and a member of staff. */
export async function setUpShop(host: Host): Promise<Shop> {
  const owner = await openClient(host);
  const { ownerId } = await owner.session.setUp({
    commandId: newCommandId(),
    business: { name: 'Harbour Bikes', kind: 'shop', currency: 'EUR', timeZone: 'Europe/Berlin', yearStartsInMonth: 1 },
    ownerName: people.owner.name,
    pin: people.owner.pin,
  });
  await owner.session.signIn({ personId: ownerId, pin: people.owner.pin });
  for (const role of ['manager', 'staff'] as const) {
    await owner.people.add({ commandId: newCommandId(), id: newId<'Person'>(), role, ...people[role] });
  }
  return toShop(host, owner);
}

/** A business that was set up before, with its owner signed in. */
export async function openShop(host: Host): Promise<Shop> {
  const owner = await openClient(host);
  const { people: choices } = await owner.session.get({});
  const person = choices.find(({ name }) => name === people.owner.name);
  if (person === undefined) throw new Error('The owner is not among the people of the business.');
  await owner.session.signIn({ personId: person.id, pin: people.owner.pin });
  return toShop(host, owner);
}

const toShop = (host: Host, owner: Client): Shop => ({
  host,
  owner,
  open: async (page) => {
    await page.goto(host.address);
  },
});
