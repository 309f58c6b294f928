import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4, v7 } from 'uuid';
import { openApp } from '../../electron/app/app.ts';
import { toPosition } from '../../electron/db/positions.ts';
import { toEntryRow } from '../../electron/features/log/log.store.ts';
import { customers } from '../../electron/features/customers/customers.tables.ts';
import { entries } from '../../electron/features/log/log.tables.ts';
import { Batch } from '../../electron/db/batch.ts';
import { DAY_MS, toDay } from '../../shared/clock.ts';
import type { NewEntry } from '../../shared/features/log/log.rules.ts';
import { desktopOrigin, type EngineOptions, type HostPort } from '../../shared/host.ts';
import type { CommandId, CustomerId, EntryId, LocationId, TouchpointId } from '../../shared/ids.ts';
import { makeRandom } from './numbers.ts';
import { makeSentence } from './sentences.ts';

/** The owner's PIN in the benchmark company. */
export const benchPin = '333333';

const years = 3;
const customersMade = 20_000;
/** Entries a slice. */
const perSlice = 250;

/** A host that can do nothing. */
export const noHost: HostPort = {
  savePdf: async () => false,
  openExternal: async () => false,
  notify: async () => false,
  kiosk: async () => false,
};

/** Options of an engine on a folder, as the desktop host gives them. */
export function benchOptions(dataDir: string): EngineOptions {
  const pageDir = join(tmpdir(), 'plain-mirror-bench-page');
  mkdirSync(pageDir, { recursive: true });
  return {
    dataDir,
    pageDir,
    processId: v4(),
    access: { kind: 'desktop', origin: desktopOrigin },
    capabilities: {
      kind: 'desktop',
      savePdf: false,
      pickFile: false,
      openExternal: false,
      notify: false,
      kiosk: false,
    },
  };
}

/** Where a company with so many entries is kept between runs. */
export function companyFolder(size: number): string {
  return join(tmpdir(), `plain-mirror-bench-${size}`);
}

type Places = { customers: CustomerId[]; touchpoints: TouchpointId[]; locations: LocationId[] };

/** Makes random entries of a company, the same for the same seed. */
export function makeEntryMaker(places: Places, seed: number): (heardAt: number) => NewEntry {
  const random = makeRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item | null => items[Math.floor(random() * items.length)] ?? null;
  return (heardAt) => {
    const mood = random();
    const howLeft = mood < 0.45 ? 'happy' : mood < 0.65 ? 'so-so' : mood < 0.85 ? 'unhappy' : 'not-known';
    return {
      id: v7({ msecs: heardAt }) as EntryId,
      words: makeSentence(random),
      type: random() < 0.02 ? 'heard-different' : 'said',
      customerId: random() < 0.7 ? pick(places.customers) : null,
      channel: random() < 0.5 ? 'phone' : 'in-person',
      touchpointId: pick(places.touchpoints),
      locationId: pick(places.locations),
      themeId: null,
      howLeft,
      severity: 'normal',
      didAbout: random() < 0.3 ? 'Called back and apologised' : null,
      toldBy: null,
      toldWhat: null,
      stars: null,
      reviewLink: null,
      callBackAt: null,
      calledBackAt: null,
      heardAt,
      heardOn: toDay(heardAt, 'UTC'),
      recordedAt: heardAt,
      recordedBy: null,
      recordedRole: 'staff',
      status: random() < 0.98 ? 'sorted' : 'new',
      answeredAt: howLeft === 'unhappy' && random() < 0.8 ? heardAt + 3_600_000 : null,
      needsAnswer: howLeft === 'unhappy',
      importKey: null,
    };
  };
}

/** Makes the company once: every entry with its journal line, in order of time, through `write()`. Answers its folder. */
export async function makeCompany(size: number): Promise<string> {
  const folder = companyFolder(size);
  const ready = join(folder, 'ready');
  if (existsSync(ready)) return folder;
  rmSync(folder, { recursive: true, force: true });
  const startedAt = performance.now();
  const app = await openApp(benchOptions(folder), noHost);
  const call = app.call;
  await call.session.setUp({
    commandId: v7() as CommandId,
    business: { name: 'Benchmark', kind: 'internet-installer', currency: 'EUR', timeZone: 'UTC', yearStartsInMonth: 1 },
    ownerName: 'Sam',
    pin: benchPin,
  });
  for (const name of ['North', 'Harbour', 'South']) {
    await call.business.addLocation({ commandId: v7() as CommandId, id: v7() as LocationId, name });
  }
  const lists = await call.business.places({});
  const { store } = app;
  const ctx = { personId: null, role: null, at: Date.now(), jobId: v7() };
  const batch = new Batch(store, 'import.written', ctx);
  const made: CustomerId[] = [];
  batch.slice((tx) => {
    for (let index = 0; index < customersMade; index += 1) {
      const id = v7() as CustomerId;
      made.push(id);
      const name = `Customer ${index} ${index % 97}`;
      const status = index % 10 === 0 ? 'lost' : 'active';
      tx.insert(customers, {
        customer_id: id,
        kind: 'person',
        name,
        name_key: name.toLowerCase(),
        status,
        created_at: ctx.at,
      });
    }
    return [];
  });
  const places = {
    customers: made,
    touchpoints: lists.touchpoints.map(({ id }) => id),
    locations: lists.locations.map(({ id }) => id),
  };
  const makeEntry = makeEntryMaker(places, 1);
  const stepMs = (years * 365 * DAY_MS) / size;
  const start = Date.now() - years * 365 * DAY_MS;
  for (let from = 0; from < size; from += perSlice) {
    batch.slice((tx) => {
      for (let index = from; index < Math.min(from + perSlice, size); index += 1) {
        const heardAt = Math.floor(start + index * stepMs);
        tx.insert(entries, toEntryRow(makeEntry(heardAt), toPosition(heardAt)));
      }
      return [];
    });
    if (from % 100_000 === 0) console.error(`made ${from} of ${size} entries`);
  }
  batch.commit();
  await app.close();
  writeFileSync(ready, '');
  console.error(`made ${size} entries in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  return folder;
}
