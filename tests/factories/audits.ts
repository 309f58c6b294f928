import { toDay, type Day } from '../../shared/clock.ts';
import type { ChecklistDefinition, ClaimItem, Item } from '../../shared/features/checklists/definition.schema.ts';
import type { Given, ItemAnswers } from '../../shared/features/checklists/runs.schema.ts';
import type { MirrorSettings, Reveal } from '../../shared/features/mirror/mirror.schema.ts';
import type { AuditId, ChecklistId, PersonId, RoundId, RunId } from '../../shared/ids.ts';
import { v4 } from 'uuid';
import { commandId, newId, type Client, type TestApp } from './app.ts';
import { recordEntry } from './entries.ts';
import { makeChecklist } from './checklists.ts';

const command = () => ({ commandId: commandId() });

const base = { guidance: '', key: null, asks: 'everyone' } as const;

/** A claim of the owner, held against a figure. */
export function claimItem(id: string, kind: ClaimItem['kind'], measure: string): Item {
  return { ...base, type: 'claim', id, label: `What of ${measure}?`, asks: 'owner', required: true, kind, measure };
}

/** An item everybody rates from 1 to 5. */
export function scaleItem(id: string, label: string): Item {
  return {
    ...base,
    type: 'scale',
    id,
    label,
    weight: 1,
    naAllowed: true,
    critical: null,
    badNeeds: { note: false, photo: false },
    from: 1,
    to: 5,
    low: 'never',
    high: 'always',
  };
}

/** A checklist for the mirror of these items in one section. */
export function mirrorOf(items: readonly Item[]): ChecklistDefinition {
  return {
    title: 'The mirror of the test',
    purpose: '',
    use: 'mirror',
    scoring: 'weighted',
    passAt: null,
    sections: [{ id: 's1', title: 'All', weight: 1, items: [...items] }],
    lastId: 99,
  };
}

/** Makes the mirror ask these items from the next audit on, and others than the owner where told. */
export async function askInMirror(
  app: TestApp,
  items: readonly Item[],
  more: Partial<MirrorSettings> = {},
): Promise<ChecklistId> {
  const owner = app.as('owner');
  const checklistId = await makeChecklist(owner, mirrorOf(items));
  const settings = { opensAfterDays: 0, asksManagers: false, asksStaff: false, asksOutsider: false, ...more };
  await owner.mirror.setSettings({ ...command(), settings: { checklistId, ...settings } });
  return checklistId;
}

/** Sets the clock to ten o'clock of a day. */
export function goTo(app: TestApp, day: string): void {
  app.clock.set(Date.parse(`${day}T10:00:00Z`));
}

/** Begins the audit of the last quarter, or an early look. */
export async function startAudit(app: TestApp, { early = false } = {}): Promise<AuditId> {
  const asked = { id: newId<AuditId>(), runId: newId<RunId>(), early };
  const { id } = await app.as('owner').mirror.start({ ...command(), ...asked });
  return id;
}

/** Claims something and sees what the records say. */
export async function claim(app: TestApp, id: AuditId, itemId: string, given: Given, note = ''): Promise<Reveal> {
  const answer = { given, note };
  const { reveal } = await app.as('owner').mirror.reveal({ ...command(), id, itemId, answer });
  return reveal;
}

/** Answers an item that is no claim. */
export async function answerItem(app: TestApp, id: AuditId, itemId: string, given: Given, note = ''): Promise<void> {
  await app.as('owner').mirror.answer({ ...command(), id, itemId, answer: { given, note } });
}

/** Answers on a sheet, by item: numbers as they are. */
export function sheetOf(numbers: Readonly<Record<string, number>>): ItemAnswers {
  return Object.fromEntries(
    Object.entries(numbers).map(([item, number]) => [item, { given: { number }, note: '' }] as const),
  );
}

/** Records a round of whoever is signed in, on a day. */
export async function recordRound(client: Client, ranOn: string): Promise<RoundId> {
  const id = newId<RoundId>();
  // The tests write their days as days.
  const fields = { ranOn: ranOn as Day, locationId: null, people: 3, heard: 'The vans are late.' };
  await client.attention.saveRound({ ...command(), id, fields });
  return id;
}

/** Records entries of a day, so many of customers who left happy and so many unhappy. */
export async function recordLeft(app: TestApp, { happy = 0, unhappy = 0 }): Promise<void> {
  for (let index = 0; index < happy + unhappy; index += 1)
    await recordEntry(app, app.as('owner'), { howLeft: index < happy ? 'happy' : 'unhappy' });
}

/** Windows of so many of the staff, the first of them being the test company’s own. */
export async function signInStaff(app: TestApp, count: number): Promise<Client[]> {
  const staff = [app.as('staff')];
  for (let index = 1; index < count; index += 1) {
    const id = newId<PersonId>();
    const person = { id, name: `Staff ${index}`, role: 'staff', pin: '1111' } as const;
    await app.as('owner').people.add({ ...command(), ...person });
    const { client } = app.page();
    await client.session.signIn({ personId: id, pin: '1111' });
    staff.push(client);
  }
  return staff;
}

/** Rates as a member of the staff, without a name. */
export async function rateAsStaff(client: Client, id: AuditId, answers: ItemAnswers): Promise<void> {
  await client.mirror.rateAnonymously({ id, ticket: v4(), answers });
}

/** Ends an audit without a promise. */
export async function finishAudit(app: TestApp, id: AuditId): Promise<number> {
  const { findings } = await app.as('owner').mirror.finish({ ...command(), id, vows: [] });
  return findings;
}

/** The day it is in a test. */
export const todayOf = (app: TestApp): Day => toDay(app.clock.now(), 'UTC');
