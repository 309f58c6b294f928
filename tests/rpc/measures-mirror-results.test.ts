import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { v4 } from 'uuid';
import type { Day } from '../../shared/clock.ts';
import { blankQuestion } from '../../shared/features/surveys/blank-question.rules.ts';
import type { LocationId, PersonId, PulseId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { readMeasure, wasEverRecorded } from '../factories/measures.ts';
import { day, en } from '../factories/survey-answers.ts';
import { sure } from '../factories/sure.ts';
import { makeDefinition, makeSurvey, openSurvey } from '../factories/surveys.ts';
import { recordResponse } from '../factories/visits.ts';

// Every figure the mirror holds a claim against. Expected values are worked out by hand, intervals by R's
// `prop.test(..., correct = FALSE)`. The day is 19 November 2026 unless a test moves it.

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const manager = () => app.as('manager');
const quarter = { from: day('2026-10-01'), to: day('2026-12-31') };
const quarterBefore = { from: day('2026-07-01'), to: day('2026-09-30') };

const read = (id: string, period = quarter, scope = {}) => readMeasure(app, id, period, scope);
const wasEver = (id: string, asOf: Day = day('2026-11-19')) => wasEverRecorded(app, id, asOf);

const goTo = (date: string, hour = 10): void =>
  app.clock.set(Date.parse(`${date}T${String(hour).padStart(2, '0')}:00:00Z`));

const one = makeDefinition([{ ...blankQuestion('nps', 'q2'), title: en('Would you recommend us?') }]);

describe('surveys', () => {
  it('have results where somebody answered in the period', async () => {
    const [first, second, guide] = [
      await openSurvey(manager(), one),
      await openSurvey(manager(), one),
      await openSurvey(manager(), one, 'guide'),
    ];
    await openSurvey(manager(), one);
    expect(wasEver('surveys.with-results')).toBe(false);
    goTo('2026-09-30');
    await recordResponse(app, manager(), second, { answers: { q2: 9 } });
    goTo('2026-10-01');
    await recordResponse(app, manager(), first, { answers: { q2: 9 } });
    await recordResponse(app, manager(), first, { answers: { q2: 2 } });
    await recordResponse(app, manager(), guide, { answers: { q2: 2 } });
    goTo('2026-11-19');
    expect(await read('surveys.with-results')).toMatchObject({ value: 1, n: 1, lastOn: '2026-10-01' });
    expect(await read('surveys.with-results', quarterBefore)).toMatchObject({ value: 1, lastOn: '2026-09-30' });
    expect(await read('surveys.with-results', { from: day('2026-10-02'), to: day('2026-12-31') })).toMatchObject({
      value: 0,
      lastOn: null,
    });
    expect(wasEver('surveys.with-results', day('2026-09-29'))).toBe(false);
    expect(wasEver('surveys.with-results', day('2026-09-30'))).toBe(true);
  });

  it('whose results nobody opened have never been opened; without results nobody can know', async () => {
    const id = 'surveys.results-opened-by-owner';
    const survey = await openSurvey(manager(), one);
    expect(wasEver(id)).toBe(false);
    await recordResponse(app, manager(), survey, { answers: { q2: 9 } });
    expect(wasEver(id)).toBe(true);
    expect(await read(id)).toMatchObject({ value: null, n: 0 });
    await owner().surveys.noteOpened({ commandId: commandId(), surveyId: survey.surveyId });
    goTo('2026-11-23');
    expect(await read(id)).toMatchObject({ value: 4, lastOn: '2026-11-19' });
  });
});

describe('the staff pulse', () => {
  const asked = makeDefinition([{ ...blankQuestion('nps', 'q1'), title: en('Recommend working here?') }]);
  let staff: Client[];

  beforeEach(async () => {
    staff = [app.as('staff')];
    for (let index = 1; index < 7; index += 1) {
      const id = newId<PersonId>();
      const person = { id, name: `Staff ${index}`, role: 'staff', pin: '1111' } as const;
      await owner().people.add({ commandId: commandId(), ...person });
      const { client } = app.page();
      await client.session.signIn({ personId: id, pin: '1111' });
      staff.push(client);
    }
  });

  /** A pulse from one day to another, answered with these points. */
  async function runPulse(from: string, to: string, points: readonly number[]): Promise<void> {
    goTo(from);
    const surveyId = await makeSurvey(manager(), asked, 'pulse');
    const id = newId<PulseId>();
    await manager().pulse.launch({ commandId: commandId(), id, surveyId, teams: [], closesOn: day(to) });
    for (const [index, point] of points.entries())
      await sure(staff[index]).pulse.answer({ id, ticket: v4(), team: '', answers: { q1: point }, code: null });
    goTo(to);
    await manager().pulse.close({ commandId: commandId(), id });
  }

  it('is counted when it is closed; before there ever was one nobody can know', async () => {
    expect(wasEver('pulse.closed')).toBe(false);
    await runPulse('2026-09-20', '2026-09-30', [9, 9, 8, 7, 2]);
    await runPulse('2026-09-30', '2026-10-01', [9, 9, 8, 7, 2]);
    goTo('2026-11-19');
    expect(await read('pulse.closed')).toMatchObject({ value: 1, n: 1, lastOn: '2026-10-01' });
    expect(await read('pulse.closed', quarterBefore)).toMatchObject({ value: 1, lastOn: '2026-09-30' });
    const spring = { from: day('2026-04-01'), to: day('2026-06-30') };
    expect(await read('pulse.closed', spring)).toMatchObject({ value: 0, lastOn: null });
    expect(wasEver('pulse.closed', day('2026-09-29'))).toBe(false);
    expect(wasEver('pulse.closed', day('2026-09-30'))).toBe(true);
  });

  it('is of the whole business: of one place nothing is told, who took part neither', async () => {
    await runPulse('2026-11-02', '2026-11-09', [10, 10, 9, 8, 7, 3]);
    expect(await read('pulse.taking-part')).toMatchObject({ lastOn: '2026-11-09', n: staff.length, value: 6 / 7 });
    const place = { locationId: newId<LocationId>() };
    for (const id of ['pulse.taking-part', 'pulse.closed', 'pulse.beside-customers'])
      expect(await read(id, quarter, place)).toMatchObject({ value: null, n: 0, lastOn: null });
  });

  it('stands beside what customers said of the same days', async () => {
    const survey = await openSurvey(manager(), one);
    const answer = async (date: string, points: readonly number[]) => {
      goTo(date);
      for (const q2 of points) await recordResponse(app, manager(), survey, { answers: { q2 } });
    };
    // Before and after the pulse, and on its last day.
    await answer('2026-11-01', [0, 0]);
    await runPulse('2026-11-02', '2026-11-09', [10, 10, 9, 8, 7, 3]);
    await answer('2026-11-09', [9, 9, 9, 6]);
    await answer('2026-11-10', [0]);
    goTo('2026-11-19');
    // Staff: 3 promoters, 1 detractor of 6 = 33.33; customers: 3 promoters, 1 detractor of 4 = 50.
    const beside = await read('pulse.beside-customers');
    expect(beside).toMatchObject({ n: 4, unit: 'points', lastOn: '2026-11-09', low: null, high: null });
    expect(beside.value).toBeCloseTo(100 / 3 - 50, 10);
    expect(await read('pulse.beside-customers', { from: quarter.from, to: day('2026-11-08') })).toMatchObject({
      value: null,
    });
  });

  it('says nothing beside customers where they said nothing, or too few of the staff did', async () => {
    await runPulse('2026-11-02', '2026-11-09', [10, 10, 9, 8, 7, 3]);
    expect(await read('pulse.beside-customers')).toMatchObject({ value: null, n: 0 });
    const survey = await openSurvey(manager(), one);
    await recordResponse(app, manager(), survey, { answers: { q2: 9 } });
    expect((await read('pulse.beside-customers')).value).toBeCloseTo(100 / 3 - 100, 10);
    await runPulse('2026-11-09', '2026-11-16', [10, 9, 8, 3]);
    expect(await read('pulse.beside-customers')).toMatchObject({ value: null, n: 0 });
  });
});
