import { afterAll, beforeAll, expect, it } from 'vitest';
import { roles, type Role } from '../../shared/contract/procedure.ts';
import { kioskSettingsSchema } from '../../shared/features/surveys/surveys.schema.ts';
import { desktopOrigin, windowHeader } from '../../shared/host.ts';
import type { PersonId, RunId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, testPins, type Client, type TestApp } from '../factories/app.ts';
import { fillSchema } from '../factories/fill-schema.ts';
import { inputOf, procedures } from '../factories/procedures.ts';
import { makeScenario, planVisit } from '../factories/shops.ts';
import { sure } from '../factories/sure.ts';
import { openSurvey } from '../factories/surveys.ts';
import { visitDefinition } from '../factories/visits.ts';

type Acting = Role | 'nobody';
type Window = { readonly windowId: string; readonly client: Client };
/** A window in some state of its session, and whose rights it has from there on. */
type Asker = { readonly name: string; readonly windowId: string; readonly acts: Acting };

let app: TestApp;
let owner: Client;
const people = new Map<Role, PersonId>();
beforeAll(async () => {
  app = await openTestApp();
  owner = app.as('owner');
  for (const { id, role } of (await owner.session.get({})).people) people.set(role, id);
  // A business always keeps one owner, so the one whose session is changed is another.
  await addPerson('owner');
});
afterAll(() => app.close());

async function addPerson(role: Role): Promise<void> {
  const id = newId<PersonId>();
  people.set(role, id);
  await owner.people.add({ commandId: commandId(), id, name: `${role} ${id.slice(-6)}`, role, pin: testPins[role] });
}

async function signedIn(role: Role): Promise<Window> {
  const window = app.page();
  await window.client.session.signIn({ personId: sure(people.get(role)), pin: testPins[role] });
  return window;
}

/** A window of each role that had somebody signed in until something happened to them. */
async function afterwards(
  happened: string,
  acts: (role: Role) => Acting,
  happens: (window: Window, role: Role) => Promise<unknown>,
  of: readonly Role[] = roles,
): Promise<Asker[]> {
  const askers: Asker[] = [];
  for (const role of of) {
    const window = await signedIn(role);
    await happens(window, role);
    askers.push({ name: `${role}, ${happened}`, windowId: window.windowId, acts: acts(role) });
  }
  return askers;
}

const paths = procedures.map((procedure) => ({
  path: `${procedure.feature}/${procedure.name}`,
  allow: procedure.meta.allow,
  whole: JSON.stringify({ json: fillSchema(inputOf(procedure)) }),
}));
const wrong = JSON.stringify({ json: { notAField: true } });
const changes = (): number => Number(app.app.store.database.prepare('SELECT total_changes()').pluck().get());
let states = 0;

/** Who may not gets a whole input refused; who may is told that a wrong one is wrong, so that nothing is done. */
async function listBreaches(askers: readonly Asker[]): Promise<string[]> {
  const breaches: string[] = [];
  states += askers.length;
  const before = changes();
  for (const { name, windowId, acts } of askers) {
    for (const { path, allow, whole } of paths) {
      const may = allow === 'anyone' || (acts !== 'nobody' && allow.includes(acts));
      const response = await app.fetch(`/rpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: desktopOrigin, [windowHeader]: windowId },
        body: may ? wrong : whole,
      });
      const expected = may ? 400 : acts === 'nobody' ? 401 : 403;
      if (response.status !== expected) breaches.push(`${name}: ${path} ${response.status}`);
    }
  }
  if (changes() !== before) breaches.push(`${changes() - before} rows changed`);
  return breaches;
}

const same = (role: Role): Acting => role;
const nobody = (): Acting => 'nobody';

it('is open to whoever is signed in as it declares, and to nobody else', async () => {
  const stranger = { name: 'nobody', windowId: app.page().windowId, acts: 'nobody' } as const;
  expect(await listBreaches([...(await afterwards('signed in', same, async () => undefined)), stranger])).toEqual([]);
});

it('is shut once a window is locked', async () => {
  expect(await listBreaches(await afterwards('locked', nobody, ({ client }) => client.session.signOut({})))).toEqual(
    [],
  );
});

it('follows a demotion with the next call, though nobody signed out', async () => {
  const less: Record<Role, Role> = {
    owner: 'manager',
    manager: 'staff',
    staff: 'kiosk',
    kiosk: 'shopper',
    shopper: 'kiosk',
  };
  const setRole = (id: PersonId, role: Role): unknown =>
    app.app.store.statements.prepare('UPDATE people SET role = ? WHERE person_id = ?').run(role, id);
  // As a restore or another window does it in between: the session is as it was, the role is not.
  const askers = await afterwards(
    'demoted',
    (role) => less[role],
    async (_, role) => setRole(sure(people.get(role)), less[role]),
  );
  expect(await listBreaches(askers)).toEqual([]);
  for (const role of roles) setRole(sure(people.get(role)), role);
});

it('is shut for somebody archived, by the app or behind its back', async () => {
  const archive = (role: Role, archived: boolean): Promise<unknown> =>
    owner.people.change({ commandId: commandId(), id: sure(people.get(role)), archived });
  const byApp = await afterwards('archived', nobody, (_, role) => archive(role, true));
  expect(await listBreaches(byApp)).toEqual([]);
  for (const role of roles) await archive(role, false);
  const behind = await afterwards('archived behind its back', nobody, async (_, role) =>
    app.app.store.statements
      .prepare('UPDATE people SET archived_at = 1 WHERE person_id = ?')
      .run(sure(people.get(role))),
  );
  expect(await listBreaches(behind)).toEqual([]);
  for (const role of roles) await archive(role, false);
});

it('is shut when the PIN was changed elsewhere', async () => {
  const askers = await afterwards('PIN changed', nobody, (_, role) =>
    owner.people.setPin({ commandId: commandId(), id: sure(people.get(role)), pin: testPins[role] }),
  );
  expect(await listBreaches(askers)).toEqual([]);
});

it('is the kiosk’s or the shopper’s once a leader handed the window over', async () => {
  const survey = await openSurvey(owner, visitDefinition());
  const kioskId = sure(people.get('kiosk'));
  const settings = kioskSettingsSchema.parse({});
  await owner.surveys.setKiosk({
    commandId: commandId(),
    kioskId,
    surveyId: survey.surveyId,
    locationId: null,
    settings,
  });
  const { scenarioId } = await makeScenario(owner);
  const leaders = ['owner', 'manager'] as const;
  const kiosks = await afterwards(
    'now a kiosk',
    () => 'kiosk',
    ({ client }) => client.surveys.startKiosk({ kioskId }),
    leaders,
  );
  const shoppers = await afterwards(
    'now a shopper',
    () => 'shopper',
    async ({ client }) => {
      const id = await planVisit(app, owner, { scenarioId });
      await client.shops.handOver({ commandId: commandId(), id, runId: newId<RunId>() });
    },
    leaders,
  );
  expect(await listBreaches([...kiosks, ...shoppers])).toEqual([]);
});

it('is as before when the engine was started again, and shut when the program was', async () => {
  const before = await afterwards('engine started again', same, async () => undefined);
  await app.reopen('engine');
  expect(await listBreaches(before)).toEqual([]);
  await app.reopen('program');
  expect(await listBreaches(before.map((asker) => ({ ...asker, acts: 'nobody' })))).toEqual([]);
  console.log(`roles: ${paths.length} procedures × ${states} states of a session, ${paths.length * states} calls`);
});
