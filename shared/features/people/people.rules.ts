import { Refusal } from '../../refusal.ts';
import type { Person } from './people.schema.ts';

/** What an owner changes about a person. */
export type PersonPatch = Partial<Pick<Person, 'name' | 'role' | 'archived'>>;

/** Refuses a change that would leave a business which nobody owns. */
export function assertOwnerRemains(person: Person, patch: PersonPatch, owners: number): void {
  const isOwner = person.role === 'owner' && !person.archived;
  const staysOwner = (patch.role ?? person.role) === 'owner' && !(patch.archived ?? person.archived);
  if (!isOwner || staysOwner || owners > 1) return;
  throw new Refusal('LAST_OWNER', `${person.name} is the only owner. Make somebody else an owner first.`);
}

/** Tells whether a change ends what a person has open: another role, or not working here any more. */
export function endsSessions(person: Person, patch: PersonPatch): boolean {
  return (patch.role ?? person.role) !== person.role || (patch.archived === true && !person.archived);
}
