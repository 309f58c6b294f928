import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, type Role } from '../../shared/contract/procedure.ts';
import { desktopOrigin, windowHeader } from '../../shared/host.ts';
import type { CustomerId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, testPins, type TestApp } from '../factories/app.ts';
import { fillSchema, isStrict, walkSchema } from '../factories/fill-schema.ts';
import { entryFields } from '../factories/log.ts';
import { inputOf, procedures } from '../factories/procedures.ts';
import { sure } from '../factories/sure.ts';

let app: TestApp;
const windows = new Map<Role, string>();
beforeAll(async () => {
  app = await openTestApp();
  for (const { id, role } of (await app.as('owner').session.get({})).people) {
    const { windowId, client } = app.page();
    await client.session.signIn({ personId: id, pin: testPins[role] });
    windows.set(role, windowId);
  }
});
afterAll(() => app.close());

const changes = (): number => Number(app.app.store.database.prepare('SELECT total_changes()').pluck().get());

async function post(role: Role, path: string, body: string): Promise<{ status: number; text: string }> {
  const response = await app.fetch(`/rpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: desktopOrigin, [windowHeader]: sure(windows.get(role)) },
    body,
  });
  return { status: response.status, text: await response.text() };
}

describe('what a procedure takes', () => {
  it('is declared to the last field: nothing undeclared is let through or dropped without a word', () => {
    const open: string[] = [];
    let objects = 0;
    for (const procedure of procedures) {
      walkSchema(inputOf(procedure), (path, def) => {
        if (def.type !== 'object') return;
        objects += 1;
        if (!isStrict(def)) open.push(`${procedure.feature}.${procedure.name}${path}`);
      });
    }
    expect(open).toEqual([]);
    console.log(`inputs: ${procedures.length} procedures, ${objects} objects in what they take, all strict`);
  });

  it('is not more because somebody adds a role, a person or a right to it', async () => {
    const forged = {
      role: 'owner',
      personId: app.people.owner,
      userId: app.people.owner,
      person: { id: app.people.owner, role: 'owner' },
      windowId: windows.get('owner'),
      allow: 'anyone',
    };
    const taken: string[] = [];
    const before = changes();
    for (const procedure of procedures) {
      const { allow } = procedure.meta;
      // The least who may: whoever has most to gain.
      const role = allow === 'anyone' ? 'shopper' : sure(roles.toReversed().find((one) => allow.includes(one)));
      const whole = fillSchema(inputOf(procedure)) as object;
      expect(inputOf(procedure).safeParse(whole).success).toBe(true);
      const added = Object.entries(forged).filter(([field]) => !(field in whole));
      const body = JSON.stringify({ json: { ...whole, ...Object.fromEntries(added) } });
      const { status, text } = await post(role, `${procedure.feature}/${procedure.name}`, body);
      const refused = status === 400 && text.includes('Unrecognized key');
      const through = added.filter(([field]) => !refused || !text.includes(`\\"${field}\\"`));
      taken.push(...through.map(([field]) => `${procedure.feature}.${procedure.name} ${field}: ${status}`));
    }
    expect(taken).toEqual([]);
    expect(changes()).toBe(before);
  });
});

describe('what anybody may call before sign-in', () => {
  it('does nothing to a business that stands: it can neither be replaced nor begun again', async () => {
    const answers: Record<string, number> = {};
    const before = changes();
    for (const procedure of procedures.filter(({ meta }) => meta.allow === 'anyone')) {
      const path = `${procedure.feature}/${procedure.name}`;
      const headers = { 'content-type': 'application/json', origin: desktopOrigin };
      const body = JSON.stringify({ json: fillSchema(inputOf(procedure)) });
      answers[path] = (
        await app.fetch(`/rpc/${path}`, { method: 'POST', headers, body, windowId: app.page().windowId })
      ).status;
    }
    const answered = Object.entries(answers).flatMap(([path, status]) => (status === 200 ? [path] : []));
    expect(answered.toSorted()).toEqual([
      'exports/arriving',
      'restore/damage',
      'sample/progress',
      'session/get',
      'session/signOut',
      'system/ping',
    ]);
    expect(new Set(Object.values(answers))).toEqual(new Set([200, 409]));
    expect(changes()).toBe(before);
  });
});

describe('what only looks like a call', () => {
  it('is none, whatever else the parts of the program answer to', async () => {
    const inherited = [
      'constructor',
      '__proto__',
      'prototype',
      'toString',
      'valueOf',
      'hasOwnProperty',
      '~orpc',
      '$meta',
    ];
    const features = [...new Set(procedures.map(({ feature }) => feature))];
    const found: string[] = [];
    const before = changes();
    for (const name of inherited) {
      const paths = [name, `${name}/x`, `${name}/toString`, ...features.map((feature) => `${feature}/${name}`)];
      for (const path of paths) {
        const { status } = await post('owner', path, '{"json":{}}');
        if (status !== 404 && status !== 403) found.push(`${path} ${status}`);
      }
    }
    for (const path of ['__batch__', 'batch', 'log/__batch__', 'log/record,people/add']) {
      const { status } = await post('owner', path, JSON.stringify([{ url: '/rpc/people/list', json: {} }]));
      if (status !== 404 && status !== 403) found.push(`${path} ${status}`);
    }
    expect(found).toEqual([]);
    expect((await post('owner', 'people/list', '[{"json":{}},{"json":{}}]')).status).toBe(400);
    expect(changes()).toBe(before);
  });

  it('has one meaning where a key stands twice in it: the last, to the guard and to the procedure', async () => {
    const before = changes();
    const add = (role: string): string =>
      `{"json":{"commandId":"${commandId()}","id":"${newId()}","name":"Eve","role":"staff","role":"${role}","pin":"666666"}}`;
    expect((await post('staff', 'people/add', add('owner'))).status).toBe(403);
    expect((await post('owner', 'people/add', add('nothing'))).status).toBe(400);
    expect((await post('owner', 'session/get', '{"json":{"a":1},"json":{}}')).status).toBe(200);
    expect((await post('owner', 'session/get', '{"json":{},"json":{"a":1}}')).status).toBe(400);
    expect((await post('owner', 'session/get', '{"json":{"__proto__":{"a":1}}}')).status).toBe(400);
    expect(changes()).toBe(before);
  });
});

describe('a command sent again by somebody else', () => {
  it('is refused and changes nothing, so that nobody reads the answer to another’s command', async () => {
    const calls = [
      ['customers/add', { commandId: commandId(), id: newId<CustomerId>(), fields: { name: 'Ann' } }],
      [
        'log/record',
        { commandId: commandId(), id: newId(), fields: entryFields(app, { words: 'The van came late.' }) },
      ],
    ] as const;
    for (const [path, input] of calls) {
      const body = JSON.stringify({ json: input });
      const first = await post('owner', path, body);
      expect([path, first.status]).toEqual([path, 200]);
      const before = changes();
      expect(await post('owner', path, body)).toEqual(first);
      const replayed = await post('staff', path, body);
      expect([path, replayed.status, replayed.text.includes('COMMAND_ID_USED')]).toEqual([path, 409, true]);
      const other = await post('staff', path, body.replace(/Ann|van/, 'Eve'));
      expect([path, other.status, other.text.includes('COMMAND_ID_USED')]).toEqual([path, 409, true]);
      expect(changes()).toBe(before);
    }
  });

  it('is refused by every procedure staff may call, whatever it does', async () => {
    const answered: string[] = [];
    const known = app.app.store.database.prepare('SELECT command_id FROM receipts WHERE person_id = ? LIMIT 1').pluck();
    const id = String(known.get(app.people.owner));
    const before = changes();
    for (const procedure of procedures) {
      const { allow } = procedure.meta;
      const input = fillSchema(inputOf(procedure)) as object;
      if (allow === 'anyone' || !allow.includes('staff') || !('commandId' in input)) continue;
      const body = JSON.stringify({ json: { ...input, commandId: id } });
      const { status } = await post('staff', `${procedure.feature}/${procedure.name}`, body);
      if (status < 400 || status >= 500) answered.push(`${procedure.feature}.${procedure.name} ${status}`);
    }
    expect(answered).toEqual([]);
    expect(changes()).toBe(before);
  });
});
