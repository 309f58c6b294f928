import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openApp, type App } from '../../electron/app/app.ts';
import { checkStore } from '../../electron/db/check.ts';
import { readSampleTexts } from '../../electron/features/sample/sample-texts.ts';
import { addDays, daysBetween, daySchema, type Day } from '../../shared/clock.ts';
import { generateSample } from '../../shared/features/sample/sample.generate.ts';
import type { SampleItem } from '../../shared/features/sample/sample.world.ts';
import { deafHost, desktopOrigin, windowHeader } from '../../shared/host.ts';
import { commandId, openTestApp, testOptions } from '../factories/app.ts';
import { refusalOf } from '../factories/refusal.ts';

// A day by its very form; the brand exists only for the compiler.
const until = '2026-11-22' as Day;
const input = { seed: 1, customers: 120, months: 12, until };
const make = (more: Partial<typeof input> = {}): SampleItem[] => [
  ...generateSample({ ...input, ...more }, readSampleTexts()),
];
const hash = (items: readonly SampleItem[]): string => createHash('sha256').update(JSON.stringify(items)).digest('hex');
const rowsOf = (items: readonly SampleItem[], table: string) =>
  items.filter((item) => item.table === table).map(({ row }) => row);

describe('the sample company', () => {
  const items = make();
  const entries = rowsOf(items, 'entries');

  it('is the same, row by row, for the same seed, size, months and day', () => {
    expect(hash(make())).toBe(hash(items));
  });

  it('is another one for another seed or day', () => {
    expect(hash(make({ seed: 2 }))).not.toBe(hash(items));
    expect(hash(make({ until: addDays(until, 1) }))).not.toBe(hash(items));
  });

  it('has as many customers as asked for, ten to fifteen entries a year each, and no two alike', () => {
    const customers = rowsOf(items, 'customers');
    expect(customers).toHaveLength(120);
    expect(new Set(customers.map((row) => row['name'])).size).toBe(120);
    const active = customers.filter((row) => row['status'] === 'active').length;
    expect(entries.length / active).toBeGreaterThan(9);
    expect(entries.length / active).toBeLessThan(16);
    expect(new Set(entries.map((row) => row['entry_id'])).size).toBe(entries.length);
    expect(new Set(entries.map((row) => row['position'])).size).toBe(entries.length);
  });

  it('lies wholly before the day it has reached', () => {
    const start = Date.parse(`${until}T05:00:00Z`);
    const past = [
      'heard_at',
      'recorded_at',
      'answered_at',
      'called_back_at',
      'opened_at',
      'closed_at',
      'at',
      'created_at',
      'made_at',
      'started_at',
      'submitted_at',
      'reviewed_at',
      'decided_at',
      'cancelled_at',
      'finished_at',
      'revealed_at',
      'rated_at',
    ];
    const late = items.flatMap(({ table, row }) =>
      past.filter((column) => Number(row[column] ?? 0) > start).map((column) => `${table}.${column}`),
    );
    expect(late).toEqual([]);
  });

  it('has visits in Westfield that move, explained with a sick installer who was not sick', () => {
    const area = rowsOf(items, 'locations').find((row) => row['name'] === 'Westfield')?.['location_id'];
    const sick = entries.filter((row) => /\bsick\b|fallen ill/.test(String(row['words'])) && row['type'] === 'said');
    expect(sick.filter((row) => row['location_id'] === area).length / sick.length).toBeGreaterThan(0.6);
    expect(entries.filter((row) => row['type'] === 'heard-different').length).toBeGreaterThan(5);
  });

  it('calls back late on Mondays', () => {
    const calls = entries.filter((row) => row['call_back_at'] !== null && row['called_back_at'] !== null);
    const lateShare = (isMonday: boolean): number => {
      const asked = calls.filter((row) => (new Date(Number(row['call_back_at'])).getUTCDay() === 1) === isMonday);
      return asked.filter((row) => Number(row['called_back_at']) > Number(row['call_back_at'])).length / asked.length;
    };
    expect(lateShare(true)).toBeGreaterThan(lateShare(false) + 0.25);
  });

  it('is loudest in September and in winter storms', () => {
    const inMonth = (month: string): number =>
      entries.filter((row) => String(row['heard_on']).slice(5, 7) === month).length;
    expect(inMonth('09')).toBeGreaterThan(inMonth('07') * 1.2);
    expect(entries.some((row) => /storm/.test(String(row['words'])))).toBe(true);
  });

  it('has loyal customers who fell silent before their renewal', () => {
    const soon = addDays(until, 60);
    const renewing = rowsOf(items, 'customers').filter(
      (row) => row['status'] === 'active' && String(row['renewal_on']) <= soon,
    );
    const silent = renewing.filter(
      (customer) =>
        !entries.some(
          (row) => row['customer_id'] === customer['customer_id'] && String(row['heard_on']) > addDays(until, -90),
        ),
    );
    expect(silent.length).toBeGreaterThan(1);
  });

  describe('asks its customers', () => {
    const asks = rowsOf(items, 'survey_asks');
    const responses = rowsOf(items, 'responses');
    const visitId = rowsOf(items, 'surveys').find((row) => row['title'] === 'After a visit')?.['survey_id'];
    const visits = responses.filter((row) => row['survey_id'] === visitId);
    const answersSchema = z.record(z.string(), z.unknown());
    const scoreOf = (row: SampleItem['row']): number =>
      z.number().parse(answersSchema.parse(JSON.parse(String(row['answers'])))['q2']);
    const mean = (scores: readonly number[]): number => scores.reduce((sum, score) => sum + score, 0) / scores.length;

    it('about two hundred a quarter, of whom a quarter to a third answer, through three versions', () => {
      const year = visits.filter((row) => String(row['answered_on']) >= '2025-11-22' && row['channel'] !== 'online');
      const asked = asks
        .filter((row) => row['survey_id'] === visitId && String(row['asked_on']) >= '2025-11-22')
        .reduce((sum, row) => sum + Number(row['people']), 0);
      expect(asked / 4).toBeGreaterThan(170);
      expect(asked / 4).toBeLessThan(250);
      expect(year.length / asked).toBeGreaterThan(0.22);
      expect(year.length / asked).toBeLessThan(0.36);
      expect(new Set(visits.map((row) => row['version_id'])).size).toBe(3);
      expect(responses.length).toBeLessThan(3000);
    });

    it('never one customer twice in 90 days with the same survey, nor twice in a week, nor after they left', () => {
      const leftOn = new Map(rowsOf(items, 'customers').map((row) => [row['customer_id'], row['lost_on']]));
      const lastAsked = new Map<string, Day>();
      const tooSoon = asks.filter((row) => {
        const [customer, on] = [row['customer_id'], daySchema.parse(row['asked_on'])];
        if (customer === null || customer === undefined) return false;
        const [same, any] = [`${customer} ${row['survey_id']}`, String(customer)];
        const days = (key: string): number => daysBetween(lastAsked.get(key) ?? addDays(on, -1000), on);
        const isSoon = days(same) < 90 || days(any) < 7 || String(leftOn.get(customer) ?? '9999') <= on;
        lastAsked.set(same, on).set(any, on);
        return isSoon;
      });
      expect(asks.length).toBeGreaterThan(500);
      expect(tooSoon).toEqual([]);
    });

    it('and hears lower scores where a visit was missed', () => {
      const missed = /moved|nobody came|van came|stayed home|took a day off/i;
      const [after, others] = [true, false].map((isMissed) =>
        visits.filter((row) => missed.test(String(row['comments'] ?? '')) === isMissed).map(scoreOf),
      );
      expect(mean(after ?? [])).toBeLessThan(mean(others ?? []) - 2);
    });

    it('without the same words again and again', () => {
      const times = Map.groupBy(
        responses.filter((row) => row['comments'] !== null),
        (row) => String(row['comments']),
      );
      expect(times.size).toBeGreaterThan(150);
      expect(Math.max(...[...times.values()].map((rows) => rows.length))).toBeLessThan(7);
    });

    it('and opens an action for those who were unhappy, most of them done in time', () => {
      const opened = rowsOf(items, 'actions').filter((row) => row['source'] === 'response');
      const unhappy = visits.filter((row) => row['mood'] === 'unhappy');
      const inTime = opened.filter(
        (row) => row['state'] === 'done' && Number(row['closed_at']) <= Number(row['due_at']),
      );
      expect(opened.length).toBeGreaterThanOrEqual(unhappy.length);
      expect(inTime.length / opened.length).toBeGreaterThan(0.5);
      expect(inTime.length / opened.length).toBeLessThan(0.9);
    });
  });

  it('leaves no slot unfilled', () => {
    // JSON says null where nothing is; a text that says it was forgotten.
    const json = new Set(['answers', 'definition', 'settings', 'sections', 'items']);
    const isUnfilled = (column: string, value: string | number | null): boolean =>
      (json.has(column) ? /\{\w+\}|undefined/ : /\{\w+\}|undefined|null/).test(String(value ?? ''));
    expect(items.filter(({ row }) => Object.entries(row).some(([column, value]) => isUnfilled(column, value)))).toEqual(
      [],
    );
  });
});

describe('looking around', () => {
  let folder: string;
  let app: App;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plain-mirror-sample-'));
    app = await openApp(testOptions(folder), deafHost);
  });
  afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('fills the empty folder, says how far it is, and lets its people in with the PINs it shows', async () => {
    const { fill } = app.call.sample;
    const { jobId } = await fill({ commandId: commandId() });
    expect((await app.call.sample.progress({})).running).toBe(true);
    expect(await refusalOf(fill({ commandId: commandId() }))).toBe('NOT_EMPTY');
    await app.lasting.jobs.whenOver(jobId);
    expect(await app.call.sample.progress({})).toMatchObject({ running: false, error: null });
    const { business, people } = await app.call.session.get({});
    expect(business).toMatchObject({ name: 'Northline Internet', isSample: true });
    for (const [role, { pin }] of Object.entries(readSampleTexts().people.pins)) {
      const person = people.find((candidate) => candidate.role === role);
      const response = await app.fetch(
        new Request(`${desktopOrigin}/rpc/session/signIn`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', [windowHeader]: randomUUID() },
          body: JSON.stringify({ json: { personId: person?.id, pin } }),
        }),
        { initiatorOrigin: desktopOrigin },
      );
      expect([role, response.status]).toEqual([role, 200]);
    }
    expect(checkStore(app.store).filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  it('is not offered once there is a business', async () => {
    const test = await openTestApp();
    const { fill } = test.page().client.sample;
    expect(await refusalOf(fill({ commandId: commandId() }))).toBe('NOT_EMPTY');
    await test.close();
  });
});
