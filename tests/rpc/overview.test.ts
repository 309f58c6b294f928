import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HowLeft } from '../../shared/features/log/log.schema.ts';
import type { LocationId, TouchpointId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type TestApp } from '../factories/app.ts';
import { recordEntry } from '../factories/entries.ts';
import { refusalOf } from '../factories/refusal.ts';
import { makeScenario, makeVisit, planVisit, addLocation } from '../factories/shops.ts';
import { sure } from '../factories/sure.ts';
import { day, questions } from '../factories/survey-answers.ts';
import { makeDefinition, openSurvey } from '../factories/surveys.ts';
import { recordResponse } from '../factories/visits.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const owner = () => app.as('owner');
const command = () => ({ commandId: commandId() });

async function addTouchpoint(name: string, department: 'finance' | 'delivery' | 'support'): Promise<TouchpointId> {
  const id = newId<TouchpointId>();
  await owner().business.addTouchpoint({ ...command(), id, name, department });
  return id;
}

async function hear(
  count: number,
  howLeft: HowLeft,
  where: { readonly touchpointId?: TouchpointId; readonly locationId?: LocationId; readonly heardAt?: number },
): Promise<void> {
  for (let index = 0; index < count; index += 1) await recordEntry(app, owner(), { howLeft, ...where });
}

const cellOf = async (touchpointId: TouchpointId) => {
  const { cells } = await owner().overview.map({});
  return sure(cells.find((cell) => cell.touchpointId === touchpointId));
};

describe('the figures of the overview', () => {
  it('are six at first, each of them a measure that is there', async () => {
    const { chosen, choices } = await owner().overview.figures({});
    expect(chosen).toHaveLength(6);
    for (const { measureId } of chosen) expect(choices.map(({ id }) => id)).toContain(measureId);
  });

  it('are those the owner chose, in that order, and choosing is undone', async () => {
    const figures = [
      { measureId: 'log.left-happy', target: 0.8 },
      { measureId: 'log.entries', target: null },
    ];
    const first = await owner().overview.figures({});
    await owner().overview.choose({ ...command(), figures });
    expect((await app.as('manager').overview.figures({})).chosen).toEqual(figures);
    const again = command();
    await owner().overview.choose({ ...again, figures: figures.toReversed() });
    expect((await owner().overview.figures({})).chosen).toEqual(figures.toReversed());
    await owner().history.undo({ ...command(), undoes: again.commandId });
    expect((await owner().overview.figures({})).chosen).toEqual(figures);
    expect(first.chosen).not.toEqual(figures);
  });

  it('are refused where one is no measure, stands twice, or is one too many', async () => {
    const choose = (...ids: string[]) =>
      refusalOf(
        owner().overview.choose({ ...command(), figures: ids.map((measureId) => ({ measureId, target: null })) }),
      );
    expect(await choose('log.nothing')).toBe('UNKNOWN_MEASURE');
    expect(await choose('log.entries', 'log.entries')).toBe('BAD_REQUEST');
    expect(await choose()).toBe('BAD_REQUEST');
  });

  it('compare a quarter that runs with as many days of the one before', async () => {
    // 19 November is day 50 of the quarter; day 50 of the one before is 19 August.
    await hear(12, 'happy', { heardAt: Date.UTC(2026, 7, 10) });
    await hear(12, 'unhappy', { heardAt: Date.UTC(2026, 8, 10) });
    await hear(12, 'unhappy', {});
    const figure = await owner().overview.figure({ measureId: 'log.left-unhappy' });
    expect(figure.beforePeriod).toEqual({ from: '2026-07-01', to: '2026-08-19' });
    expect(figure.before).toMatchObject({ value: 0, n: 12 });
    expect(figure.now).toMatchObject({ value: 1, n: 12 });
    expect(figure.change).toMatchObject({
      verdict: 'worse',
      sentence: 'Worse than the quarter before, by more than chance.',
    });
    expect(figure.trend.slice(0, 3).map(({ from, value }) => [from, value])).toEqual([
      ['2025-01-01', null],
      ['2025-04-01', null],
      ['2025-07-01', null],
    ]);
    expect(figure.trend.slice(3).map(({ from, n }) => [from, n])).toEqual([
      ['2025-10-01', 0],
      ['2026-01-01', 0],
      ['2026-04-01', 0],
      ['2026-07-01', 24],
      ['2026-10-01', 12],
    ]);
    expect(figure.now.records).toMatchObject({ to: '/log', search: { from: '2026-10-01', howLeft: 'unhappy' } });
  });

  it('show a share as a control chart: which quarters lie outside what chance does', async () => {
    for (const month of [0, 3, 6]) {
      await hear(3, 'unhappy', { heardAt: Date.UTC(2026, month, 20) });
      await hear(17, 'happy', { heardAt: Date.UTC(2026, month, 20) });
    }
    await hear(18, 'unhappy', {});
    await hear(2, 'happy', {});
    const { trend } = await owner().overview.figure({ measureId: 'log.left-unhappy' });
    expect(trend.map(({ beyond }) => beyond)).toEqual([null, null, null, null, null, null, null, 'above']);
    const { limits, records } = sure(trend.at(-1));
    // 27 of 80 is 34%: of twenty, 1 to 14 are chance.
    expect(limits).toEqual({ low: 0.05, high: 0.7 });
    expect(records).toMatchObject({ to: '/log', search: { from: '2026-10-01' } });
    const counted = await owner().overview.figure({ measureId: 'log.entries' });
    expect(counted.trend.map(({ limits: none }) => none)).toEqual(Array.from({ length: 8 }, () => null));
  });

  it('say that it is too early where a side has fewer than ten records', async () => {
    await hear(9, 'happy', { heardAt: Date.UTC(2026, 7, 10) });
    await hear(10, 'unhappy', {});
    const { change } = await owner().overview.figure({ measureId: 'log.left-unhappy' });
    expect(change).toMatchObject({ verdict: 'too-early', low: null, high: null });
  });

  it('meet a target only where the whole interval does', async () => {
    await hear(9, 'happy', {});
    await hear(1, 'unhappy', {});
    const stateFor = async (target: number) => {
      await owner().overview.choose({ ...command(), figures: [{ measureId: 'log.left-happy', target }] });
      return (await owner().overview.figure({ measureId: 'log.left-happy' })).targetState;
    };
    // 9 of 10 is 60% to 98%.
    expect(await stateFor(0.5)).toBe('met');
    expect(await stateFor(0.8)).toBe('within-chance');
    expect(await stateFor(0.99)).toBe('missed');
  });

  it('follow the quarters of the business year, and know none to come', async () => {
    await owner().business.change({ ...command(), patch: { yearStartsInMonth: 2 } });
    const { period } = await owner().overview.figure({ measureId: 'log.entries', on: day('2026-10-31') });
    expect(period).toEqual({ from: '2026-08-01', to: '2026-10-31' });
    expect(await refusalOf(owner().overview.map({ on: day('2027-03-01') }))).toBe('NOT_YET');
  });
});

describe('the map of touchpoints', () => {
  it('puts feedback, surveys and shops of one touchpoint together', async () => {
    const touchpointId = await addTouchpoint('The invoice', 'finance');
    await hear(2, 'unhappy', { touchpointId });
    await hear(1, 'happy', { touchpointId });
    await hear(5, 'not-known', { touchpointId });
    const survey = await openSurvey(owner(), makeDefinition(questions.slice(0, 1)));
    for (const points of [10, 0, 0])
      await recordResponse(app, owner(), survey, { channel: 'in-person', answers: { q2: points } });
    const { scenarioId, checklistId } = await makeScenario(owner());
    await makeVisit(owner(), await planVisit(app, owner(), { scenarioId }), { i2: true, i3: false });

    expect(await cellOf(touchpointId)).toMatchObject({ feedback: 3, surveyed: 0, shops: { n: 0, value: null } });
    await owner().overview.tie({ ...command(), kind: 'survey', id: survey.surveyId, touchpointId });
    await owner().overview.tie({ ...command(), kind: 'checklist', id: checklistId, touchpointId });
    const cell = await cellOf(touchpointId);
    expect(cell).toMatchObject({
      department: 'finance',
      feedback: 3,
      surveyed: 3,
      mood: { unhappy: 4, n: 6, beyond: null },
      shops: { n: 1, value: 0.5 },
    });
    expect(cell.records.map(({ to, n }) => [to, n])).toEqual([
      ['/log', 3],
      [`/surveys/${survey.surveyId}`, 3],
      [`/checklists/${checklistId}`, 1],
    ]);
    await owner().overview.tie({ ...command(), kind: 'survey', id: survey.surveyId, touchpointId: null });
    expect(await cellOf(touchpointId)).toMatchObject({ feedback: 3, surveyed: 0 });
  });

  it('takes the step from the department until somebody says otherwise', async () => {
    const touchpointId = await addTouchpoint('Handing over the keys', 'delivery');
    expect(await cellOf(touchpointId)).toMatchObject({ step: 'receiving', isStepAssumed: true });
    await owner().overview.placeTouchpoint({ ...command(), touchpointId, step: 'staying' });
    expect(await cellOf(touchpointId)).toMatchObject({ step: 'staying', isStepAssumed: false });
  });

  it('keeps an archived touchpoint only while something of it was heard', async () => {
    const [silent, heard] = [await addTouchpoint('Fax', 'support'), await addTouchpoint('Letters', 'support')];
    await hear(1, 'happy', { touchpointId: heard });
    for (const id of [silent, heard])
      await owner().business.changePlace({ ...command(), kind: 'touchpoint', id, archived: true });
    const { cells } = await owner().overview.map({});
    const ids = cells.map(({ touchpointId }) => touchpointId);
    expect(ids).toContain(heard);
    expect(ids).not.toContain(silent);
  });

  it('leaves out what the staff said of themselves, and what is not there', async () => {
    const touchpointId = await addTouchpoint('The invoice', 'finance');
    const { surveyId } = await openSurvey(owner(), makeDefinition(questions.slice(0, 1)));
    const tie = (kind: 'survey' | 'checklist', id: string, at = touchpointId) =>
      refusalOf(owner().overview.tie({ ...command(), kind, id, touchpointId: at }));
    expect(await tie('checklist', surveyId)).toBe('NOT_FOUND');
    expect(await tie('survey', newId())).toBe('NOT_FOUND');
    expect(await tie('survey', surveyId, newId<TouchpointId>())).toBe('NO_SUCH_TOUCHPOINT');
    const { items } = await owner().overview.ties({});
    expect(items).toMatchObject([{ kind: 'survey', id: surveyId, touchpointId: null }]);
  });
});

describe('heat and alerts', () => {
  it('flag a place only beyond chance, and say where the records are', async () => {
    const [harbour, hill] = [await addLocation(owner(), 'Harbour'), await addLocation(owner(), 'Hill')];
    const touchpointId = await addTouchpoint('The invoice', 'finance');
    await hear(12, 'unhappy', { locationId: harbour, touchpointId });
    await hear(4, 'unhappy', { locationId: hill, touchpointId });
    await hear(36, 'happy', { locationId: hill, touchpointId });
    const { rows, pooled } = await owner().overview.heat({});
    expect(pooled).toBeCloseTo(16 / 52, 10);
    expect(rows.map(({ name, mood }) => [name, mood.unhappy, mood.n, mood.beyond])).toEqual([
      ['Harbour', 12, 12, 'above'],
      ['Hill', 4, 40, null],
    ]);
    expect(sure(rows[0]).departments).toMatchObject([
      {
        department: 'finance',
        mood: { unhappy: 12, n: 12 },
        records: [{ label: 'The invoice', search: { locationId: harbour, touchpointId }, n: 12 }],
      },
    ]);
    const { items } = await owner().overview.alerts({});
    expect(items.map(({ sentence, isWorse }) => [sentence, isWorse])).toEqual([
      ['In Harbour 12 of 12 customers left unhappy; over all it is 31%.', true],
    ]);
    expect(sure(items[0]).records).toMatchObject([{ to: '/log', search: { locationId: harbour }, n: 12 }]);
  });

  it('stay silent about what chance does', async () => {
    const [harbour, hill] = [await addLocation(owner(), 'Harbour'), await addLocation(owner(), 'Hill')];
    await hear(4, 'unhappy', { locationId: harbour });
    await hear(8, 'happy', { locationId: harbour });
    await hear(2, 'unhappy', { locationId: hill });
    await hear(10, 'happy', { locationId: hill });
    await hear(3, 'unhappy', {});
    const { rows } = await owner().overview.heat({});
    expect(rows.map(({ name }) => name)).toEqual(['Harbour', 'Hill', 'No place named']);
    expect(rows.map(({ mood }) => mood.beyond)).toEqual([null, null, null]);
    expect((await owner().overview.alerts({})).items).toEqual([]);
  });

  it('are not for staff', async () => {
    expect(await refusalOf(app.as('staff').overview.alerts({}))).toBe('NOT_ALLOWED');
    expect(await refusalOf(app.as('manager').overview.choose({ ...command(), figures: [] }))).toBe('NOT_ALLOWED');
  });
});
