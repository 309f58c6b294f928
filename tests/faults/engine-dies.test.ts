import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { startBridge, type Bridge } from '../../electron/host/bridge.ts';
import { desktopOrigin, windowHeader } from '../../shared/host.ts';
import type { EntryFields } from '../../shared/features/log/log.schema.ts';
import type { EntryId } from '../../shared/ids.ts';
import { commandId, newId, testOptions, testPins, type Client } from '../factories/app.ts';
import { makeFolder } from '../host/tiny-bridge.ts';
import { eventually } from '../factories/eventually.ts';

// Fault 26: the engine dies or hangs in the middle of a command.

type Program = { readonly bridge: Bridge; readonly client: Client; readonly meet: (fault: string) => void };

async function startProgram(): Promise<Program> {
  const options = testOptions(makeFolder());
  const no = async (): Promise<boolean> => false;
  const bridge = startBridge({
    engineFile: join(import.meta.dirname, '../host/engines/dying-engine.ts'),
    engine: options,
    host: { savePdf: no, openExternal: no, notify: no, kiosk: no },
    log: () => undefined,
  });
  onTestFinished(async () => void (await bridge.close()));
  await bridge.opened;
  const link = new RPCLink({
    url: `${desktopOrigin}/rpc`,
    headers: { [windowHeader]: v4() },
    fetch: (request) => bridge.fetch(request, { initiatorOrigin: desktopOrigin }),
  });
  const client: Client = createORPCClient(link);
  const { ownerId } = await client.session.setUp({
    commandId: commandId(),
    business: { name: 'Northline', kind: 'internet-installer', currency: 'EUR', timeZone: 'UTC', yearStartsInMonth: 1 },
    ownerName: 'Sam',
    pin: testPins.owner,
  });
  await client.session.signIn({ personId: ownerId, pin: testPins.owner });
  return { bridge, client, meet: (fault) => writeFileSync(join(options.dataDir, 'next-fault'), fault) };
}

function record(client: Client, words: string) {
  const fields: EntryFields = {
    words,
    type: 'said',
    customerId: null,
    channel: 'phone',
    touchpointId: null,
    locationId: null,
    howLeft: 'unhappy',
    severity: 'normal',
    didAbout: null,
    callBackAt: null,
    heardAt: Date.now(),
    toldBy: null,
    toldWhat: null,
    stars: null,
    reviewLink: null,
    photoIds: [],
    anonymous: false,
  };
  return client.log.record({ commandId: commandId(), id: newId<EntryId>(), fields });
}

test.each(['exit before', 'exit after', 'throw after'])(
  'an entry whose command meets "%s" is saved once, with one action, and its sender hears so',
  async (fault) => {
    const { client, meet } = await startProgram();
    await record(client, 'before the fault');
    meet(fault);
    const answer = await record(client, 'during the fault');
    expect(answer.actionId).not.toBeNull();
    const { items } = await client.log.list({});
    expect(items.map(({ words }) => words)).toEqual(['during the fault', 'before the fault']);
    expect(items[0]).toMatchObject({ id: answer.id, actionId: answer.actionId });
    expect(await client.log.counts({})).toMatchObject({ all: 2, unhappy: 2 });
  },
);

test('an entry whose command hangs is saved once after a restart, by the same person without signing in again', async () => {
  const { bridge, client, meet } = await startProgram();
  meet('hang');
  const answer = record(client, 'during the hang');
  await eventually(() => expect(bridge.alive().engine).toBe('hung'));
  expect(await bridge.restart()).toBe(true);
  expect((await answer).actionId).not.toBeNull();
  expect(await client.log.counts({})).toMatchObject({ all: 1, unhappy: 1 });
});
