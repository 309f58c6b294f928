import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { openApp } from '../../electron/app/app.ts';
import { Batch } from '../../electron/db/batch.ts';
import { insertFinding } from '../../electron/features/checklists/findings.store.ts';
import { insertImportedRun } from '../../electron/features/checklists/runs.store.ts';
import { addDays, DAY_MS, toDay } from '../../shared/clock.ts';
import { blankChecklist, blankItem } from '../../shared/features/checklists/blank-item.rules.ts';
import type { ChecklistDefinition, Item } from '../../shared/features/checklists/definition.schema.ts';
import type { Given, ItemAnswers } from '../../shared/features/checklists/runs.schema.ts';
import { listBad, scoreRun } from '../../shared/features/checklists/scoring.rules.ts';
import type { ChecklistId, ChecklistVersionId, CommandId, FindingId, LocationId, RunId } from '../../shared/ids.ts';
import { benchOptions, benchPin, noHost } from './company.ts';
import { makeRandom, printFigure, quantileOf } from './numbers.ts';
import { limitMs } from './procedures.ts';
import { openStack } from './stack.ts';

const size = 10_000;
const sectionsMade = 5;
const itemsPerSection = 8;
const places = ['North', 'Harbour', 'South', 'Market', 'Station'];
const years = 3;
const perSlice = 250;
const rounds = 40;

/** Forty items in five sections: yes-or-no, scales, choices and times, some critical. */
function makeDefinition(): ChecklistDefinition {
  let lastId = 0;
  const nextId = (letter: string): string => `${letter}${(lastId += 1)}`;
  const makeItem = (index: number): Item => {
    const id = nextId('i');
    const label = `What was looked at under number ${id}?`;
    if (index % 4 === 1) return { ...blankItem('scale', id), label };
    if (index % 4 === 2) return { ...blankItem('time', id), label };
    if (index % 4 === 3) {
      const options = [3, 1, 0].map((score) => ({ id: nextId('o'), label: `Worth ${score}`, score }));
      return { ...blankItem('choice', id), label, options };
    }
    return { ...blankItem('yes-no', id), label, critical: index === 0 ? 'section' : null };
  };
  const sections = Array.from({ length: sectionsMade }, (_, section) => ({
    id: nextId('s'),
    title: `Section ${section + 1}`,
    weight: section + 1,
    items: Array.from({ length: itemsPerSection }, (_, index) => makeItem(index)),
  }));
  return { ...blankChecklist('shop'), title: 'Benchmark visit', passAt: 0.8, sections, lastId };
}

function answerItem(item: Item, random: () => number): Given {
  if (random() < 0.05) return { na: true };
  // Most of what is looked at is good.
  const luck = Math.max(random(), random());
  if (item.type === 'scale') return { number: Math.round(luck * item.to) };
  if (item.type === 'time') return { number: Math.round((1 - luck) * 200) };
  if (item.type === 'choice') return { pick: item.options[Math.floor((1 - luck) * item.options.length)]?.id ?? '' };
  return { number: luck < 0.3 ? 0 : 1 };
}

const folder = join(tmpdir(), `plain-mirror-bench-checklists-${size}`);

/** Makes the checklist with its runs once, findings and all. */
async function makeRuns(): Promise<void> {
  const ready = join(folder, 'ready');
  if (existsSync(ready)) return;
  rmSync(folder, { recursive: true, force: true });
  const app = await openApp(benchOptions(folder), noHost);
  const command = () => ({ commandId: v7() as CommandId });
  await app.call.session.setUp({
    ...command(),
    business: { name: 'Benchmark', kind: 'internet-installer', currency: 'EUR', timeZone: 'UTC', yearStartsInMonth: 1 },
    ownerName: 'Sam',
    pin: benchPin,
  });
  const locations = places.map((name) => ({ id: v7() as LocationId, name }));
  for (const location of locations) await app.call.business.addLocation({ ...command(), ...location });
  const definition = makeDefinition();
  const items = definition.sections.flatMap((section) => section.items);
  const checklistId = v7() as ChecklistId;
  await app.call.checklists.make({ ...command(), id: checklistId, from: { definition } });
  const { versionId } = await app.call.checklists.get({ id: checklistId });
  const batch = new Batch(app.store, 'import.written', { personId: null, role: null, at: Date.now(), jobId: v7() });
  const random = makeRandom(7);
  const stepMs = (years * 365 * DAY_MS) / size;
  const start = Date.now() - years * 365 * DAY_MS;
  const version = (index: number) => ({ id: versionId as ChecklistVersionId, isInUse: index > 0, definition });
  for (let from = 0; from < size; from += perSlice)
    batch.slice((tx) => {
      for (let index = from; index < from + perSlice; index += 1) {
        const at = Math.floor(start + index * stepMs);
        const ranOn = toDay(at, 'UTC');
        const id = v7({ msecs: at }) as RunId;
        const locationId = locations[index % locations.length]?.id ?? null;
        const answers: ItemAnswers = Object.fromEntries(
          items.map((item) => [item.id, { given: answerItem(item, random), note: '' }]),
        );
        const run = { id, checklistId, about: '', locationId, ranOn, answers, filledBy: null, filledRole: null };
        insertImportedRun(tx, run, version(index), at);
        for (const item of listBad(definition, scoreRun(definition, answers).outcomes)) {
          const finding = {
            id: v7({ msecs: at }) as FindingId,
            kind: 'bad-answer',
            runId: id,
            itemId: item.id,
          } as const;
          insertFinding(tx, { ...finding, label: item.label, said: 'no', note: '', locationId, foundOn: ranOn });
        }
      }
      return [];
    });
  batch.commit();
  await app.close();
  writeFileSync(ready, checklistId);
}

async function p95(call: () => Promise<unknown>): Promise<number> {
  const ms: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await call();
    ms.push(performance.now() - start);
  }
  return quantileOf(ms, 0.95);
}

/** What the screens of checklists ask, with 10,000 runs of 40 items, 95th percentile. */
export async function benchChecklists(): Promise<void> {
  await makeRuns();
  const stack = await openStack(folder);
  const { checklists, business } = stack.client;
  const checklistId = (await checklists.list({})).items[0]?.id;
  const locationId = (await business.places({})).locations[2]?.id;
  const run = (await checklists.listRuns({})).items[0];
  if (checklistId === undefined || locationId === undefined || run === undefined) {
    throw new Error('The benchmark checklist is not whole.');
  }
  const sectionId = (await checklists.get({ id: checklistId })).definition.sections[2]?.id ?? '';
  const today = toDay(Date.now(), 'UTC');
  const cut = { from: addDays(today, -400), to: addDays(today, -10) };
  const page = await checklists.listRuns({});
  const calls: Readonly<Record<string, () => Promise<unknown>>> = {
    list: () => checklists.list({}),
    get: () => checklists.get({ id: checklistId }),
    listRuns: () => checklists.listRuns({}),
    'listRuns, second page': () => checklists.listRuns({ cursor: page.next ?? '' }),
    'listRuns of a place': () => checklists.listRuns({ checklistId, locationId, ...cut }),
    'listRuns of a use that has none': () => checklists.listRuns({ use: 'call' }),
    'listRuns rejected': () => checklists.listRuns({ state: 'rejected' }),
    getRun: () => checklists.getRun({ id: run.id }),
    results: () => checklists.results({ checklistId }),
    'results of a place': () => checklists.results({ checklistId, locationId }),
    'results of days that cut months': () => checklists.results({ checklistId, ...cut }),
    'trend by month': () => checklists.trend({ checklistId, by: 'month' }),
    'trend of a section by quarter': () => checklists.trend({ checklistId, sectionId, by: 'quarter', ...cut }),
    compare: () => checklists.compare({ checklistId }),
    'compare of days': () => checklists.compare({ checklistId, ...cut }),
    listFindings: () => checklists.listFindings({}),
    'listFindings open at a place': () => checklists.listFindings({ state: 'open', locationId }),
    'listFindings dismissed': () => checklists.listFindings({ state: 'dismissed' }),
  };
  for (const [name, call] of Object.entries(calls))
    printFigure(`checklists: ${name}, p95`, await p95(call), limitMs, ' ms');
  await stack.close();
}
