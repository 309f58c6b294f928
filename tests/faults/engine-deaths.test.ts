import { join } from 'node:path';
import { v4, v7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { startBridge, type Bridge } from '../../electron/host/bridge.ts';
import { desktopOrigin, windowHeader } from '../../shared/host.ts';
import { makeFolder } from '../factories/store.ts';
import { deafHost, toOptions } from './children/open-app.ts';
import { lookAt } from './company.ts';
import { reportFault } from './report-fault.ts';

type Company = Bridge & {
  readonly folder: string;
  readonly logged: string[];
  record(mishap?: string): Promise<Response>;
};

/** A bridge to the real app with a company in it and its owner at a window. */
async function openCompany(): Promise<Company> {
  const folder = makeFolder();
  const logged: string[] = [];
  const bridge = startBridge({
    engineFile: join(import.meta.dirname, 'engines/fragile-engine.ts'),
    engine: toOptions(folder),
    host: deafHost,
    log: (message) => logged.push(message),
  });
  onTestFinished(async () => void (await bridge.close()));
  const windowId = v4();
  const post = (path: string, input: unknown, mishap?: string): Promise<Response> => {
    const headers = {
      'content-type': 'application/json',
      [windowHeader]: windowId,
      ...(mishap === undefined ? {} : { 'x-mishap': mishap }),
    };
    const request = new Request(`${desktopOrigin}/rpc/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ json: input }),
    });
    return bridge.fetch(request, { initiatorOrigin: desktopOrigin });
  };
  const business = { name: 'Northline', kind: 'shop', currency: 'EUR', timeZone: 'UTC', yearStartsInMonth: 1 };
  const begun = await post('session/setUp', { commandId: v7(), business, ownerName: 'Sam', pin: '333333' });
  // The answer of a procedure, as the page's client reads it.
  const { json } = (await begun.json()) as { json: { ownerId: string } };
  expect((await post('session/signIn', { personId: json.ownerId, pin: '333333' })).status).toBe(200);
  return {
    ...bridge,
    folder,
    logged,
    record: (mishap) => post('log/record', { commandId: v7(), id: v7(), fields }, mishap),
  };
}

const fields = {
  words: 'The line was down again',
  type: 'said',
  customerId: null,
  channel: 'phone',
  touchpointId: null,
  locationId: null,
  howLeft: 'unhappy',
  severity: 'normal',
  didAbout: null,
  callBackAt: null,
  heardAt: Date.UTC(2026, 10, 19, 10),
  toldBy: null,
  toldWhat: null,
  stars: null,
  reviewLink: null,
  photoIds: [],
  anonymous: false,
};

// Fault 26, many at once; one by one it stands in engine-dies.test.ts.
test('entries under way at once when the engine dies are each there once', async () => {
  const company = await openCompany();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, no) => company.record(no === 10 ? 'die-after 1' : undefined)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  await company.close();
  const { ids, partial } = lookAt(company.folder);
  reportFault(26, 'dies under twenty at once', {
    rounds: 1,
    confirmed: answers.length,
    lost: answers.length - ids.size,
    partial: partial.length,
  });
  expect([ids.size, partial]).toEqual([20, []]);
});
