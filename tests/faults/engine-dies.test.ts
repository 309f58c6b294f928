import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { startBridge, type Bridge } from '../../electron/host/bridge.ts';
import { deafHost, desktopOrigin, windowHeader } from '../../shared/host.ts';
import type { EntryFields } from '../../shared/features/log/log.schema.ts';
import type { EntryId } from '../../shared/ids.ts';
import { commandId, newId, testOptions, testPins, type Client } from '../factories/app.ts';
import { makeFolder } from '../host/tiny-bridge.ts';
import { eventually } from '../factories/eventually.ts';
import { reportFault } from './report-fault.ts';

// Fault 26: the engine dies or hangs in the middle of a command.

type Program = { readonly bridge: Bridge; readonly client: Client; readonly meet: (fault: string) => void };

async function startProgram(): Promise<Program> {
  const options = testOptions(makeFolder());
  const bridge = startBridge({
    engineFile: join(import.meta.dirname, '../host/engines/dying-engine.ts'),
    engine: options,
    host: deafHost,
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

test('an entry whose command meets a death or a hang is saved once, with one action, and its sender hears so', async () => {
  const { bridge, client, meet } = await startProgram();
  const faults = ['exit before', 'exit after', 'throw after'];
  const saved: { readonly words: string; readonly id: EntryId; readonly actionId: string | null }[] = [];
  for (const words of faults) {
    meet(words);
    const { id, actionId } = await record(client, words);
    saved.push({ words, id, actionId });
  }
  meet('hang');
  const answer = record(client, 'hang');
  await eventually(() => expect(bridge.alive().engine).toBe('hung'));
  // The same person goes on without signing in again.
  expect(await bridge.restart()).toBe(true);
  const { id, actionId } = await answer;
  saved.push({ words: 'hang', id, actionId });

  const { items } = await client.log.list({});
  const { all } = await client.log.counts({});
  reportFault(26, 'exits, throws or hangs in a command', {
    rounds: saved.length,
    confirmed: saved.length,
    lost: saved.filter((one) => !items.some((item) => item.id === one.id)).length,
    partial: all - saved.length,
  });
  expect(items.map((item) => ({ words: item.words, id: item.id, actionId: item.actionId }))).toEqual(
    saved.toReversed(),
  );
  expect(saved.map((one) => one.actionId)).not.toContain(null);
  expect(await client.log.counts({})).toMatchObject({ all: saved.length, unhappy: saved.length });
});
