import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, type Access, type Role } from '../../shared/contract/procedure.ts';
import { desktopOrigin, windowHeader } from '../../shared/host.ts';
import { openTestApp, testPins, type TestApp } from '../factories/app.ts';
import { procedures } from '../factories/procedures.ts';

let app: TestApp;
const windows = new Map<Role | 'nobody', string>();

beforeAll(async () => {
  app = await openTestApp();
  const { client } = app.page();
  const people = (await client.session.get({})).people;
  for (const role of roles) {
    const person = people.find((candidate) => candidate.role === role);
    if (person === undefined) throw new Error(`The test company has no ${role}.`);
    const { windowId, client: own } = app.page();
    await own.session.signIn({ personId: person.id, pin: testPins[role] });
    windows.set(role, windowId);
  }
  windows.set('nobody', app.page().windowId);
});
afterAll(() => app.close());

const paths = procedures.map(({ feature, name, meta }) => ({ path: `${feature}.${name}`, allow: meta.allow }));
const askers = [...roles, 'nobody'] as const;

/** Calls with an input that no procedure takes: who is let in is told so, who is not never gets that far. */
async function call(path: string, asker: (typeof askers)[number]): Promise<{ status: number; code: string }> {
  const response = await app.fetch(`/rpc/${path.replace('.', '/')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: desktopOrigin, [windowHeader]: windows.get(asker) ?? '' },
    body: JSON.stringify({ json: { notAField: true } }),
  });
  // The answer of the RPC library: an error with its code under "json".
  const answer = (await response.json()) as { json?: { code?: string } };
  return { status: response.status, code: answer.json?.code ?? 'none' };
}

const changes = (): number => Number(app.app.store.database.prepare('SELECT total_changes()').pluck().get());

describe('every procedure', () => {
  it('is found, and declares who may call it', () => {
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter(({ allow }) => allow.length === 0)).toEqual([]);
  });

  for (const asker of askers) {
    it(`lets ${asker} in exactly where it declares so, and changes nothing where not`, async () => {
      const wrong: string[] = [];
      for (const { path, allow } of paths) {
        const before = changes();
        const { status, code } = await call(path, asker);
        const isAllowed = allow === 'anyone' || (asker !== 'nobody' && allow.includes(asker));
        const denied =
          asker === 'nobody' ? { status: 401, code: 'SIGN_IN_NEEDED' } : { status: 403, code: 'NOT_ALLOWED' };
        if (isAllowed ? code !== 'BAD_REQUEST' : status !== denied.status || code !== denied.code) {
          wrong.push(`${path}: ${status} ${code}`);
        }
        if (changes() !== before) wrong.push(`${path}: changed rows`);
      }
      expect(wrong).toEqual([]);
    });
  }
});

describe('what only some may see or do', () => {
  it('is as the design says', () => {
    const allowOf = (path: string): Access['allow'] => paths.find((procedure) => procedure.path === path)?.allow ?? [];
    for (const path of [
      'people.add',
      'people.change',
      'people.setPin',
      'business.change',
      'customers.erase',
      'exports.start',
    ]) {
      expect([path, allowOf(path)]).toEqual([path, ['owner']]);
    }
    const open = paths.filter(({ allow }) => allow === 'anyone').map(({ path }) => path);
    expect(open.toSorted()).toEqual([
      'exports.arriving',
      'exports.lookInto',
      'exports.takeIn',
      'sample.fill',
      'sample.progress',
      'session.get',
      'session.resetPin',
      'session.setUp',
      'session.signIn',
      'session.signOut',
      'system.ping',
    ]);
    const reachesIn = (role: Role): string[] =>
      paths.filter(({ allow }) => allow !== 'anyone' && allow.includes(role)).map(({ path }) => path);
    expect(reachesIn('kiosk')).toEqual(['surveys.getKiosk', 'surveys.recordAtKiosk']);
    expect(reachesIn('shopper')).toEqual([
      'checklists.getRun',
      'checklists.saveAnswers',
      'checklists.addPhoto',
      'checklists.removePhoto',
      'checklists.submit',
      'shops.mine',
      'shops.startMine',
      'shops.saveMyNotes',
    ]);
  });
});
