import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSampleTexts } from '../../electron/features/sample/sample-texts.ts';
import { daySchema } from '../../shared/clock.ts';
import type { Action, ActionPage } from '../../shared/features/actions/actions.schema.ts';
import { sampleDefaults } from '../../shared/features/sample/sample.rules.ts';
import { openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { sure } from '../factories/sure.ts';

const until = '2026-11-22';
const { planned } = readSampleTexts().actions;

describe('what the sample company does about itself', () => {
  let app: TestApp;
  let owner: Client;
  const all: Action[] = [];
  beforeAll(async () => {
    app = await openTestApp({ setUp: false });
    const { jobs } = app.app.lasting;
    await jobs.whenOver(jobs.start('sample', { ...sampleDefaults, until: daySchema.parse(until) }, null));
    app.clock.set(Date.parse(`${until}T17:00:00Z`));
    owner = app.app.call;
    let cursor: string | undefined;
    do {
      const page = await owner.actions.list({ show: 'all', limit: 200, ...(cursor === undefined ? {} : { cursor }) });
      all.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  });
  afterAll(() => app.close());

  const named = (start: string): Action => sure(all.find(({ what }) => what.startsWith(start)));
  const pageOf = (start: string): Promise<ActionPage> => owner.actions.get({ id: named(start).id });
  const proofOf = (start: string) => owner.proof.get({ actionId: named(start).id });

  it('found a cause behind some of it, by asking why', async () => {
    const caused = all.filter(({ causeId }) => causeId !== null).map(({ what }) => what);
    expect(caused.toSorted()).toEqual(
      planned.flatMap(({ cause, what }) => (cause === undefined ? [] : [what])).toSorted(),
    );
    const { whys, action } = await pageOf('Plan at most three jobs');
    expect(whys).toHaveLength(4);
    expect(action).toMatchObject({ causeName: 'Planned too tightly', source: 'promise' });
    expect((await pageOf('One person looks after')).action).toMatchObject({
      source: 'loss',
      sourceText: 'Elm Street Dental left',
      stepCount: 3,
      stepsDone: 1,
    });
  });

  it('has one action that joined another of the same customer and cause, one that waits, one that comes again', async () => {
    const joined = all.filter(({ joinedTo }) => joinedTo !== null);
    expect(joined.map(({ what, customerName }) => [what, customerName])).toEqual([
      ['Call Harbour Dental about the date in the second letter', 'Harbour Dental'],
    ]);
    expect((await pageOf('Give Harbour Dental')).joined.map(({ id }) => id)).toEqual(joined.map(({ id }) => id));
    expect(all.filter(({ waitingFor }) => waitingFor !== null).map(({ what }) => what)).toEqual([
      'Have the booking page read the desk’s holidays',
    ]);
    const [again, before] = all
      .filter(({ repeats }) => repeats === 'week')
      .toSorted((one, other) => other.dueAt - one.dueAt);
    expect(again).toMatchObject({ source: 'repeat', sourceId: before?.id, state: 'open' });
  });

  it('keeps one late action for the owner to hear of', async () => {
    const [sam] = (await owner.people.list({})).items.filter(({ role }) => role === 'owner');
    const late = all.filter(({ state, who, dueAt }) => {
      const isOpen = state === 'open' || state === 'doing';
      return isOpen && who !== sam?.id && dueAt < app.clock.now() - 3 * 86_400_000;
    });
    expect(late.length).toBeGreaterThan(1);
    const { escalated } = await owner.actions.today({});
    expect(escalated.map(({ what }) => what)).toEqual(['Have the booking page read the desk’s holidays']);
  });

  it('improved the booking of visits, and that is all that may be claimed on a call', async () => {
    const proof = await proofOf('Read the booked hour back');
    expect(proof).toMatchObject({ proof: { state: 'improved' }, looks: [{ days: 30, shows: 'improved' }] });
    const { claim } = sure(proof.confirmed ?? undefined);
    expect(claim).toMatch(/^When you book a visit/);
    const { items } = await owner.losses.lastFive({});
    expect((await owner.losses.get({ id: sure(items[0]).id })).proven).toEqual([claim]);
  });

  it('changed nothing with the letters, waits for a word on the answers, and is too early with the plan', async () => {
    const letters = await proofOf('Print the name');
    expect(letters).toMatchObject({ proof: { state: 'no-change' }, looks: [{ shows: 'no-change' }] });
    const { items } = await owner.proof.waiting({});
    expect(items.map(({ what }) => what)).toEqual(['Answer whatever came in by the evening of the next day']);
    const plan = await proofOf('Plan at most three jobs');
    expect(plan).toMatchObject({ proof: { state: 'too-early' }, looks: [], readyOn: '2027-01-10' });
  });
});
