import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSampleTexts } from '../../electron/features/sample/sample-texts.ts';
import { daySchema } from '../../shared/clock.ts';
import { sampleDefaults } from '../../shared/features/sample/sample.rules.ts';
import { openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { sure } from '../factories/sure.ts';
import { day } from '../factories/survey-answers.ts';

const until = '2026-11-22';
const planted = readSampleTexts().losses;

describe('who left the sample company', () => {
  let app: TestApp;
  let owner: Client;
  beforeAll(async () => {
    app = await openTestApp({ setUp: false });
    const { jobs } = app.app.lasting;
    await jobs.whenOver(jobs.start('sample', { ...sampleDefaults, until: daySchema.parse(until) }, null));
    app.clock.set(Date.parse(`${until}T17:00:00Z`));
    owner = app.app.call;
  });
  afterAll(() => app.close());

  it('shows the last five: of one we knew why, of two it was another reason, one is to be called, one out of reach', async () => {
    const { items } = await owner.losses.lastFive({});
    expect(items.map(({ customerName, differs, callState }) => [customerName, differs, callState])).toEqual([
      ['Reyes Family', true, 'called'],
      ['Elm Street Dental', true, 'called'],
      ['Bayside Gym', null, 'to-call'],
      ['R. Okafor', false, 'called'],
      ['J. Lindqvist', null, 'unreached'],
    ]);
    const { open } = await owner.losses.queue({});
    expect(open.map(({ customerName }) => customerName)).toEqual(['Bayside Gym']);
  });

  it('finds exactly the silent ones: leavers who never complained, of whom the log holds no word', async () => {
    const { items: silent } = await owner.losses.list({ show: 'silent', limit: 200 });
    const { items: called } = await owner.losses.list({ show: 'called', limit: 200 });
    expect(silent.length).toBeGreaterThan(2);
    expect(silent.length).toBeLessThan(called.length);
    for (const { id, complained } of called) {
      const { complaints } = await owner.losses.get({ id });
      if (complained === false) expect(complaints).toEqual([]);
    }
    // Of the log's side: whoever left and was called, and of whom there is not one entry, is one of them.
    const wordless = [];
    for (const { customerId, customerName } of called) {
      const { items: entries } = await owner.log.list({ customerId, limit: 1 });
      if (entries.length === 0) wordless.push(customerName);
    }
    expect(wordless.toSorted()).toEqual(silent.map(({ customerName }) => customerName).toSorted());
    const { items } = await owner.measures.read({
      ids: ['losses.visibility', 'losses.discovery'],
      from: day('2025-01-01'),
      to: day(until),
    });
    const [visibility, discovery] = [sure(items[0]), sure(items[1])];
    expect(visibility).toMatchObject({ n: called.length, value: (called.length - silent.length) / called.length });
    const differing = called.filter(({ differs }) => differs === true).length;
    expect(discovery).toMatchObject({ n: called.length, value: differing / called.length });
    expect(differing).toBeGreaterThan(called.length / 2);
  });

  it('leaves some of whom nobody wrote down why, and some who came back', async () => {
    const { items } = await owner.losses.unwritten({});
    expect(items.length).toBe((await owner.losses.queue({})).unwritten);
    expect(items.length).toBeGreaterThan(0);
    const { items: back } = await owner.losses.list({ show: 'won-back' });
    const byName = (one: string | null, other: string | null): number => String(one).localeCompare(String(other));
    expect(back.map(({ wonBackNeeded }) => wonBackNeeded).toSorted(byName)).toEqual(
      planted.wonBack.map(({ needed }) => needed).toSorted(byName),
    );
  });
});
