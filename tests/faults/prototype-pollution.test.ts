import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readManifest } from '../../electron/features/backups/read-manifest.ts';
import { readChecklist } from '../../electron/features/checklists/files/read-checklist.ts';
import { readQuestionnaire } from '../../electron/features/surveys/files/questionnaires/read-questionnaire.ts';
import { openTable } from '../../electron/app/tables/open-table.ts';
import { desktopOrigin } from '../../shared/host.ts';
import { openTestApp, testPins, type TestApp } from '../factories/app.ts';
import { fillSchema } from '../factories/fill-schema.ts';
import { inputOf, procedures } from '../factories/procedures.ts';
import { makeFolder } from '../factories/store.ts';
import { reportFault } from './report-fault.ts';

// Fault 20: a name that every object inherits from stands where a record's own field should. A merge that follows such a
// name changes all objects of the program at once.

const forged = ['__proto__', 'constructor', 'prototype', '__defineGetter__', 'toString', 'hasOwnProperty'] as const;
const builtIns = [Object, Array, Function, String, Number, Map, Set, Promise, Date, RegExp];

const inherited = builtIns.flatMap((builtIn): object[] => [builtIn, builtIn.prototype]);

/** What every object inherits, name by name; a getter has no value. */
const read = (): Map<PropertyKey, unknown>[] =>
  inherited.map(
    (holder) =>
      new Map(
        Reflect.ownKeys(holder).map((key) => {
          const descriptor = Object.getOwnPropertyDescriptor(holder, key);
          return [key, descriptor?.value as unknown];
        }),
      ),
  );

const before = read();

/** The names whose meaning is another than when the test began. */
const listChanged = (): string[] =>
  read().flatMap((now, at) => {
    const was = before[at] ?? new Map<PropertyKey, unknown>();
    const names = [...new Set([...now.keys(), ...was.keys()])];
    return names.filter((name) => !Object.is(now.get(name), was.get(name))).map(String);
  });

/** The same JSON once for each of its objects, with a forged name first inside that object. */
function forge(json: string, name: string): string[] {
  const value = name === 'constructor' ? '{"prototype":{"polluted":1}}' : '{"polluted":1}';
  const places = [...json.matchAll(/\{/g)].map(({ index }) => index + 1);
  return places.map((at) => {
    const rest = json.slice(at);
    return `${json.slice(0, at)}"${name}":${value}${rest.startsWith('}') ? '' : ','}${rest}`;
  });
}

let app: TestApp;
let windowId: string;
beforeAll(async () => {
  app = await openTestApp();
  const page = app.page();
  windowId = page.windowId;
  await page.client.session.signIn({ personId: app.people.owner, pin: testPins.owner });
});
afterAll(() => app.close());

test('no procedure takes an inherited name at any depth of what it takes', async () => {
  const answered: string[] = [];
  let rounds = 0;
  for (const procedure of procedures) {
    const path = `${procedure.feature}/${procedure.name}`;
    const input = JSON.stringify(fillSchema(inputOf(procedure)));
    // The first three are the ones that merges follow; they go in at every depth.
    for (const body of forged.slice(0, 3).flatMap((name) => forge(`{"json":${input}}`, name))) {
      rounds += 1;
      const headers = { 'content-type': 'application/json', origin: desktopOrigin };
      const { status } = await app.fetch(`/rpc/${path}`, { method: 'POST', headers, body, windowId });
      if (status >= 500) answered.push(`${path} ${status}: ${body.slice(0, 200)}`);
    }
  }
  const changed = listChanged();
  reportFault(20, 'calls, at every depth', { rounds, corrupt: changed.length });
  expect(answered).toEqual([]);
  expect(changed).toEqual([]);
}, 240_000);

test('no file brings an inherited name into an object of ours', async () => {
  const folder = makeFolder();
  let rounds = 0;
  const changed: string[] = [];
  const tryFile = async (name: string, text: string, read: (path: string) => unknown): Promise<void> => {
    rounds += 1;
    const path = join(folder, name);
    writeFileSync(path, text);
    await Promise.resolve()
      .then(() => read(path))
      .catch(() => undefined);
    changed.push(...listChanged());
  };
  const checklist =
    '{"format":"plain-mirror-checklist","version":1,"title":"x","sections":[{"items":[{"label":"a"}]}]}';
  const safetyCulture =
    '{"template_id":"t","audit_data":{"name":"x"},"header_items":[{}],"items":[{"item_id":"a","responses":{}}]}';
  const surveyJs = '{"title":"x","pages":[{"name":"p","elements":[{"type":"rating","name":"q1"}]}]}';
  const manifest = '{"format":"plain-mirror-backup","formatVersion":1,"counts":{"entries":0}}';
  for (const name of forged) {
    for (const text of [checklist, safetyCulture].flatMap((json) => forge(json, name)))
      await tryFile('c.json', text, (path) => readChecklist(path, 'UTC'));
    for (const text of forge(surveyJs, name)) await tryFile('s.json', text, readQuestionnaire);
    for (const text of forge(manifest, name)) await tryFile('m.json', text, () => readManifest(text));
    await tryFile('t.csv', `Name,${name},${name}\nAnn,1,2\n`, async (path) => {
      const table = await openTable(path);
      for await (const row of table.rows()) expect(row).toBeDefined();
    });
  }
  reportFault(20, 'files', { rounds, corrupt: changed.length });
  expect(changed).toEqual([]);
});

test('the look at what is inherited sees a merge that follows such a name', () => {
  const merge = (into: Record<string, unknown>, from: Record<string, unknown>): void => {
    for (const [key, value] of Object.entries(from)) {
      if (typeof value === 'object' && value !== null)
        merge(into[key] as Record<string, unknown>, value as Record<string, unknown>);
      else into[key] = value;
    }
  };
  try {
    merge({}, JSON.parse('{"__proto__":{"polluted":1}}') as Record<string, unknown>);
    expect(listChanged()).toEqual(['polluted']);
  } finally {
    Reflect.deleteProperty(Object.prototype, 'polluted');
  }
});
