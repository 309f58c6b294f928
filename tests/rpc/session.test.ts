import { afterEach, describe, expect, it } from 'vitest';
import type { PersonId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, testPins, type Client, type TestApp } from '../factories/app.ts';
import { refusalOf } from '../factories/refusal.ts';

const business = {
  name: 'Northline',
  kind: 'internet-installer',
  currency: 'EUR',
  timeZone: 'UTC',
  yearStartsInMonth: 1,
} as const;

let app: TestApp;
afterEach(() => app.close());

const begin = (client: Client, id = commandId()) =>
  client.session.setUp({ commandId: id, business, ownerName: 'Sam', pin: '333333' });

describe('first run', () => {
  it('makes the business with touchpoints, reasons and an owner who can sign in', async () => {
    app = await openTestApp({ setUp: false });
    const { client } = app.page();
    expect(await client.session.get({})).toMatchObject({ business: null, person: null, people: [] });
    const { ownerId } = await begin(client);
    await client.session.signIn({ personId: ownerId, pin: '333333' });
    const state = await client.session.get({});
    expect(state).toMatchObject({
      business: { name: 'Northline', isSample: false },
      person: { id: ownerId, name: 'Sam', role: 'owner' },
    });
    const places = await client.business.places({});
    expect(places.touchpoints.map(({ name }) => name)).toContain('Installation');
    expect(new Set(places.reasons.map(({ list }) => list))).toEqual(new Set(['theme', 'slip', 'loss']));
  });

  it('shows a recovery code of six groups of four and stores no trace of it in plain text', async () => {
    app = await openTestApp({ setUp: false });
    const { recoveryCode } = await begin(app.page().client);
    expect(recoveryCode).toMatch(/^([2-9A-HJKMNP-Z]{4}-){5}[2-9A-HJKMNP-Z]{4}$/);
    const stored = app.app.store.statements
      .prepare('SELECT group_concat(answer) || (SELECT group_concat(contents) FROM journal) FROM receipts')
      .pluck()
      .get();
    expect(String(stored)).not.toContain(recoveryCode.slice(0, 9));
    expect(String(stored)).not.toContain(recoveryCode.replaceAll('-', '').slice(0, 8));
  });

  it('is refused a second time', async () => {
    app = await openTestApp({ setUp: false });
    const { client } = app.page();
    await begin(client);
    expect(await refusalOf(begin(client))).toBe('ALREADY_SET_UP');
  });

  it('answers a repeat of the same command with a code that works, because the first answer may have been lost', async () => {
    app = await openTestApp({ setUp: false });
    const { client } = app.page();
    const id = commandId();
    const first = await begin(client, id);
    const again = await begin(client, id);
    expect(again.ownerId).toBe(first.ownerId);
    const reset = { personId: first.ownerId, pin: '444444' };
    expect(
      await refusalOf(client.session.resetPin({ commandId: commandId(), ...reset, recoveryCode: first.recoveryCode })),
    ).toBe('WRONG_CODE');
    await client.session.resetPin({ commandId: commandId(), ...reset, recoveryCode: again.recoveryCode });
    await client.session.signIn({ personId: first.ownerId, pin: '444444' });
  });

  it('refuses an owner PIN of four digits', async () => {
    app = await openTestApp({ setUp: false });
    const { client } = app.page();
    const started = client.session.setUp({ commandId: commandId(), business, ownerName: 'Sam', pin: '1234' });
    expect(await refusalOf(started)).toBe('PIN_TOO_SHORT');
    expect((await client.session.get({})).business).toBeNull();
  });
});

describe('signing in', () => {
  it('belongs to one window and ends there', async () => {
    app = await openTestApp();
    const [one, other] = [app.page().client, app.page().client];
    await one.session.signIn({ personId: app.people.staff, pin: testPins.staff });
    expect((await one.session.get({})).person?.name).toBe('Priya');
    expect((await other.session.get({})).person).toBeNull();
    await one.session.signOut({});
    expect((await one.session.get({})).person).toBeNull();
  });

  it('is refused with a wrong PIN, and with the PIN of somebody unknown in the same words', async () => {
    app = await openTestApp();
    const { client } = app.page();
    expect(await refusalOf(client.session.signIn({ personId: app.people.staff, pin: '9999' }))).toBe('WRONG_PIN');
    expect(await refusalOf(client.session.signIn({ personId: newId<PersonId>(), pin: '9999' }))).toBe('WRONG_PIN');
  });

  it('says how many tries are left when few are, and stops after twenty in a day', async () => {
    app = await openTestApp();
    const { client } = app.page();
    const sentences: string[] = [];
    for (let attempt = 0; attempt < 21; attempt++) {
      await client.session
        .signIn({ personId: app.people.staff, pin: '9999' })
        .catch((cause: unknown) => sentences.push(String(cause)));
    }
    expect(sentences[0]).toContain('This PIN is not right. Try again.');
    expect(sentences[17]).toContain('2 tries are left today');
    expect(sentences[20]).toContain('too many wrong PINs');
    expect(await refusalOf(client.session.signIn({ personId: app.people.staff, pin: testPins.staff }))).toBe(
      'TOO_MANY_TRIES',
    );
    app.clock.move(25 * 3_600_000);
    await client.session.signIn({ personId: app.people.staff, pin: testPins.staff });
  });

  it('asks somebody who became a manager for a longer PIN', async () => {
    app = await openTestApp();
    await app.as('owner').people.change({ commandId: commandId(), id: app.people.staff, role: 'manager' });
    const { client } = app.page();
    expect(await refusalOf(client.session.signIn({ personId: app.people.staff, pin: testPins.staff }))).toBe(
      'PIN_TOO_SHORT',
    );
    await app.as('owner').people.setPin({ commandId: commandId(), id: app.people.staff, pin: '121212' });
    await client.session.signIn({ personId: app.people.staff, pin: '121212' });
  });
});

describe('changing the own PIN', () => {
  it('needs the old one, keeps this window and closes the others', async () => {
    app = await openTestApp();
    const [here, elsewhere] = [app.page().client, app.page().client];
    for (const client of [here, elsewhere])
      await client.session.signIn({ personId: app.people.staff, pin: testPins.staff });
    const change = (oldPin: string) => here.session.changeOwnPin({ commandId: commandId(), oldPin, newPin: '2468' });
    expect(await refusalOf(change('0000'))).toBe('WRONG_PIN');
    await change(testPins.staff);
    expect((await here.session.get({})).person?.name).toBe('Priya');
    expect((await elsewhere.session.get({})).person).toBeNull();
    await elsewhere.session.signIn({ personId: app.people.staff, pin: '2468' });
  });
});

describe('the recovery code', () => {
  it('sets a new PIN for an owner only, and lifts the lock', async () => {
    app = await openTestApp({ setUp: false });
    const { client } = app.page();
    const { ownerId, recoveryCode } = await begin(client);
    for (let attempt = 0; attempt < 20; attempt++)
      await client.session.signIn({ personId: ownerId, pin: '999999' }).catch(() => undefined);
    expect(await refusalOf(client.session.signIn({ personId: ownerId, pin: '333333' }))).toBe('TOO_MANY_TRIES');
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ');
    await client.session.resetPin({ commandId: commandId(), personId: ownerId, recoveryCode: typed, pin: '787878' });
    await client.session.signIn({ personId: ownerId, pin: '787878' });
    const staff = await client.people.add({
      commandId: commandId(),
      id: newId<PersonId>(),
      name: 'Priya',
      role: 'staff',
      pin: '1111',
    });
    const reset = client.session.resetPin({ commandId: commandId(), personId: staff.id, recoveryCode, pin: '5656' });
    expect(await refusalOf(reset)).toBe('NOT_AN_OWNER');
  });
});
