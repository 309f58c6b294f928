import { expect, onTestFinished, test } from 'vitest';
import { openPinGate, pinCost, triesPerComputer, triesPerPerson, type PinGate } from '../../electron/app/pin-gate.ts';
import { openSideFile } from '../../electron/app/side-file.ts';
import { DAY_MS } from '../../shared/clock.ts';
import { commandId, openTestApp } from '../factories/app.ts';
import { refusalOf } from '../factories/refusal.ts';
import { makeFolder, noon } from '../factories/store.ts';

const cheap = { N: 2, r: 1, p: 1, maxmem: 1024 * 1024 };
type Secret = Awaited<ReturnType<PinGate['hash']>>;
type TestGate = PinGate & { clock: { at: number }; secret: Secret; reopen(): PinGate };

async function openGate(): Promise<TestGate> {
  const clock = { at: noon };
  const folder = makeFolder();
  const open = (): PinGate => {
    const side = openSideFile(folder);
    onTestFinished(() => void side.close());
    return openPinGate(side, () => clock.at, cheap);
  };
  const gate = open();
  return { ...gate, clock, secret: await gate.hash('1234'), reopen: open };
}

async function guess(
  gate: PinGate,
  person: string,
  pin: string,
  secret: Secret | null,
  times: number,
): Promise<string[]> {
  const answers: string[] = [];
  for (let no = 0; no < times; no += 1) {
    answers.push(
      await gate.check(person, pin, secret).then(String, (cause: unknown) => (cause as { reason: string }).reason),
    );
  }
  return answers;
}

test('a PIN costs what OWASP asks for, and the right one is right', async () => {
  expect(pinCost).toEqual({ N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 });
  const side = openSideFile(makeFolder());
  onTestFinished(() => void side.close());
  const gate = openPinGate(side, () => noon, pinCost);
  const [secret, same] = [await gate.hash('1234'), await gate.hash('1234')];
  expect(await gate.check('p', '1234', secret)).toBe(true);
  expect(await gate.check('p', '1235', secret)).toBe(false);
  expect([secret.salt.length, secret.hash.length]).toEqual([16, 32]);
  expect(Buffer.from(secret.hash).equals(same.hash)).toBe(false);
});

test('after twenty wrong tries a person is locked, even with the right PIN, and the next is not', async () => {
  const gate = await openGate();
  expect(new Set(await guess(gate, 'ann', '0000', gate.secret, triesPerPerson))).toEqual(new Set(['false']));
  expect(gate.triesLeft('ann')).toBe(0);
  expect(await guess(gate, 'ann', '1234', gate.secret, 1)).toEqual(['TOO_MANY_TRIES']);
  expect(await guess(gate, 'ben', '1234', gate.secret, 1)).toEqual(['true']);
});

// Decision 5 says why: who may set the clock of a computer may as well delete the file with the count.
test('a clock set forward a day frees twenty tries and no more, and set back none', async () => {
  const gate = await openGate();
  const evaluated: number[] = [];
  for (const move of [0, DAY_MS, -DAY_MS, DAY_MS - 1, 1]) {
    gate.clock.at += move;
    const answers = await guess(gate, 'ann', '0000', gate.secret, 2 * triesPerPerson);
    evaluated.push(answers.filter((answer) => answer === 'false').length);
  }
  expect(evaluated).toEqual([triesPerPerson, triesPerPerson, 0, 0, triesPerPerson]);
});

test('right tries cost nothing', async () => {
  const gate = await openGate();
  expect(new Set(await guess(gate, 'ann', '1234', gate.secret, 100))).toEqual(new Set(['true']));
  expect(gate.triesLeft('ann')).toBe(triesPerPerson);
});

test('after sixty wrong tries by whomever the computer is locked', async () => {
  const gate = await openGate();
  const answers: string[] = [];
  for (let no = 0; no < 100; no += 1) answers.push(...(await guess(gate, `person-${no}`, '0000', gate.secret, 1)));
  expect(answers.filter((answer) => answer === 'false')).toHaveLength(triesPerComputer);
  expect(await guess(gate, 'ann', '1234', gate.secret, 1)).toEqual(['TOO_MANY_TRIES']);
});

test('tries at once are counted one by one', async () => {
  const gate = await openGate();
  const answers = await Promise.all(Array.from({ length: 200 }, () => guess(gate, 'ann', '0000', gate.secret, 1)));
  expect(answers.flat().filter((answer) => answer === 'false')).toHaveLength(triesPerPerson);
});

test('a try is counted before it is looked at, so ending the program in between is no free try', async () => {
  const gate = await openGate();
  const started = gate.check('ann', '0000', gate.secret);
  // Not awaited: what another start finds while the hash is still being computed.
  await Promise.resolve();
  expect(gate.reopen().triesLeft('ann')).toBe(triesPerPerson - 1);
  await started;
});

test('a lock outlasts a restart and ends after a day', async () => {
  const gate = await openGate();
  await guess(gate, 'ann', '0000', gate.secret, triesPerPerson);
  const again = gate.reopen();
  expect(await guess(again, 'ann', '1234', gate.secret, 1)).toEqual(['TOO_MANY_TRIES']);
  gate.clock.at += DAY_MS - 1;
  expect(await guess(again, 'ann', '1234', gate.secret, 1)).toEqual(['TOO_MANY_TRIES']);
  gate.clock.at += 1;
  expect(await guess(again, 'ann', '1234', gate.secret, 1)).toEqual(['true']);
});

test('setting the clock back neither shortens a lock nor forgets tries, also across a restart', async () => {
  const gate = await openGate();
  await guess(gate, 'ann', '0000', gate.secret, triesPerPerson);
  gate.clock.at -= 400 * DAY_MS;
  expect(await guess(gate.reopen(), 'ann', '1234', gate.secret, 1)).toEqual(['TOO_MANY_TRIES']);
  gate.clock.at += DAY_MS - 1;
  expect(await guess(gate.reopen(), 'ann', '1234', gate.secret, 1)).toEqual(['TOO_MANY_TRIES']);
});

test('a clock that stood in 2099 for a moment locks nobody for longer than a day', async () => {
  const gate = await openGate();
  gate.clock.at = Date.UTC(2099, 0, 1);
  await guess(gate, 'ann', '0000', gate.secret, triesPerPerson);
  gate.clock.at = noon;
  expect(await guess(gate, 'ann', '1234', gate.secret, 1)).toEqual(['TOO_MANY_TRIES']);
  gate.clock.at += DAY_MS;
  expect(await guess(gate, 'ann', '1234', gate.secret, 1)).toEqual(['true']);
  expect(gate.triesLeft('ann')).toBe(triesPerPerson);
});

test('somebody unknown is hashed and counted exactly as somebody known', async () => {
  const hashed: string[] = [];
  const gate = await openGate();
  for (const secret of [gate.secret, null]) {
    const person = secret === null ? 'unknown' : 'known';
    const answers = await guess(gate, person, '0000', secret, triesPerPerson + 1);
    hashed.push(answers.join());
  }
  expect(hashed[0]).toBe(hashed[1]);
  // Not even a PIN that is right for nobody's empty salt lets nobody in.
  expect(await (await openGate()).check('unknown', '', null)).toBe(false);
});

test('a wrong recovery code is refused and the right one lifts every lock', async () => {
  const app = await openTestApp({ setUp: false });
  onTestFinished(() => app.close());
  const { client } = app.page();
  const business = { name: 'Northline', kind: 'shop', currency: 'EUR', timeZone: 'UTC', yearStartsInMonth: 1 } as const;
  const { ownerId, recoveryCode } = await client.session.setUp({
    commandId: commandId(),
    business,
    ownerName: 'Sam',
    pin: '333333',
  });
  for (let no = 0; no < triesPerPerson; no += 1)
    await refusalOf(client.session.signIn({ personId: ownerId, pin: '000000' }));
  const wrong = client.session.resetPin({
    commandId: commandId(),
    personId: ownerId,
    recoveryCode: '2222-2222-2222-2222-2222-2222',
    pin: '444444',
  });
  expect(await refusalOf(wrong)).toBe('WRONG_CODE');
  expect(await refusalOf(client.session.signIn({ personId: ownerId, pin: '333333' }))).toBe('TOO_MANY_TRIES');
  await client.session.resetPin({ commandId: commandId(), personId: ownerId, recoveryCode, pin: '444444' });
  expect(await refusalOf(client.session.signIn({ personId: ownerId, pin: '333333' }))).toBe('WRONG_PIN');
  expect((await client.session.signIn({ personId: ownerId, pin: '444444' })).person.id).toBe(ownerId);
});

test('a demotion, an archiving and a lock bite on the next call', async () => {
  const app = await openTestApp();
  onTestFinished(() => app.close());
  const owner = app.as('owner');
  const window = app.page();
  await window.client.session.signIn({ personId: app.people.manager, pin: '222222' });
  await window.client.history.list({ record: 'person', id: app.people.staff });
  // As somebody who edits the file while the window is open: the role is read at each call.
  app.app.store.statements.prepare(`UPDATE people SET role = 'staff' WHERE person_id = ?`).run(app.people.manager);
  expect(await refusalOf(window.client.history.list({ record: 'person', id: app.people.staff }))).toBe('NOT_ALLOWED');
  await owner.people.change({ commandId: commandId(), id: app.people.manager, archived: true });
  expect(await refusalOf(window.client.customers.counts({}))).toBe('SIGN_IN_NEEDED');
  await owner.session.signOut({});
  expect(await refusalOf(owner.customers.counts({}))).toBe('SIGN_IN_NEEDED');
});

test('who is signed in survives an engine that is started again, and another window is nobody', async () => {
  const app = await openTestApp();
  onTestFinished(() => app.close());
  await app.reopen();
  expect((await app.as('staff').session.get({})).person?.role).toBe('staff');
  expect((await app.page().client.session.get({})).person).toBeNull();
});
