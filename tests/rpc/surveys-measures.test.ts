import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '../../shared/features/surveys/answers.schema.ts';
import type { SurveyId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { refusalOf } from '../factories/refusal.ts';
import { day, questions } from '../factories/survey-answers.ts';
import { recordResponse } from '../factories/visits.ts';
import { sure } from '../factories/sure.ts';
import { makeDefinition, openSurvey, type OpenSurvey } from '../factories/surveys.ts';

describe('figures of surveys', () => {
  const period = { from: day('2026-01-01'), to: day('2026-12-31') };
  let own: TestApp;
  let manager: Client;
  let opened: OpenSurvey;
  let second: SurveyId;

  const give = async (of: OpenSurvey, answers: Answers, more: Parameters<typeof recordResponse>[3] = {}) =>
    recordResponse(own, manager, of, { ...more, answers });
  const read = async (id: string, scope = {}) =>
    sure((await manager.measures.read({ ids: [id], ...period, scope })).items[0]);

  beforeAll(async () => {
    own = await openTestApp();
    manager = own.as('manager');
    opened = await openSurvey(manager, makeDefinition(questions.slice(0, 3)));
    const other = await openSurvey(manager, makeDefinition(questions.slice(0, 1)));
    second = other.surveyId;
    const guide = await openSurvey(manager, makeDefinition(questions.slice(0, 1)), 'guide');
    own.clock.set(Date.UTC(2026, 10, 2, 10));
    for (const [point, stars, ease] of [
      [10, 5, 7],
      [9, 4, 6],
      [0, 1, 2],
    ] as const)
      await give(opened, { q2: point, q3: stars, q4: ease });
    own.clock.set(Date.UTC(2026, 10, 5, 10));
    await give(other, { q2: 10 });
    await give(guide, { q2: 0 });
    own.clock.set(Date.UTC(2026, 10, 19, 10));
  });
  afterAll(() => own.close());

  it('pool what all surveys of customers found, and leave guides out', async () => {
    // 3 promoters and 1 detractor of 4.
    expect(await read('surveys.nps')).toMatchObject({ value: 50, n: 4, unit: 'points', lastOn: '2026-11-05' });
    expect(await read('surveys.csat')).toMatchObject({ n: 3, unit: 'share', lastOn: '2026-11-02' });
    expect((await read('surveys.csat')).value).toBeCloseTo(2 / 3, 12);
    expect(await read('surveys.ces')).toMatchObject({ value: 5, n: 3, unit: 'mean' });
    expect(await read('surveys.responses')).toMatchObject({ value: 4, lastOn: '2026-11-05' });
    expect(await read('surveys.response-rate')).toMatchObject({ value: 1, n: 4 });
  });

  it('narrow to a survey and a question, and lead to its results', async () => {
    const scope = { surveyId: second, question: 'q2' };
    const found = await read('surveys.nps', scope);
    expect(found).toMatchObject({ value: 100, n: 1 });
    expect(found.records).toEqual({ to: `/surveys/${second}`, search: period });
    expect(await read('surveys.ces', scope)).toMatchObject({ value: null, n: 0 });
    const { items } = await manager.measures.read({ ...period, scope });
    expect(items.every(({ id }) => id.startsWith('surveys.'))).toBe(true);
  });

  it('are of a customer where one is asked about', async () => {
    const customerId = await addCustomer(own.as('owner'), { name: 'Ann', status: 'active' });
    await give(opened, { q2: 7, q3: 3, q4: 4 }, { customerId });
    expect(await read('surveys.nps', { customerId })).toMatchObject({ value: 0, n: 1 });
    expect(await read('surveys.responses', { customerId })).toMatchObject({ value: 1 });
  });

  it('judge the unhappy 48 hours after they were recorded', async () => {
    expect(await read('surveys.detractors-answered-within-48h')).toMatchObject({
      value: 0,
      n: 1,
      lastOn: '2026-11-02',
    });
    const { actionId } = await give(opened, { q2: 1, q3: 1, q4: 1 });
    await own.as('owner').actions.change({ commandId: commandId(), id: sure(actionId), state: 'done' });
    expect(await read('surveys.detractors-answered-within-48h')).toMatchObject({ n: 1 });
    own.clock.move(48 * 3_600_000);
    expect(await read('surveys.detractors-answered-within-48h')).toMatchObject({ value: 0.5, n: 2 });
  });

  it('count the days since an owner looked, once a day, whoever else did', async () => {
    const look = async (client_: Client) => client_.surveys.noteOpened({ commandId: commandId(), surveyId: second });
    expect(await read('surveys.results-opened-by-owner')).toMatchObject({ value: null, n: 0 });
    own.clock.set(Date.UTC(2026, 10, 22, 10));
    await look(own.as('owner'));
    await look(own.as('owner'));
    own.clock.set(Date.UTC(2026, 10, 25, 10));
    await look(manager);
    expect(await read('surveys.results-opened-by-owner')).toMatchObject({ value: 3, n: 1, lastOn: '2026-11-22' });
    expect(await read('surveys.results-opened-by-owner', { surveyId: opened.surveyId })).toMatchObject({ value: null });
  });

  it('are not for staff, and neither are results', async () => {
    const { items } = await own.as('staff').measures.read(period);
    expect(items.filter(({ id }) => id.startsWith('surveys.'))).toEqual([]);
    expect(await refusalOf(own.as('staff').surveys.results({ surveyId: second }))).toBe('NOT_ALLOWED');
    expect(await refusalOf(manager.surveys.results({ surveyId: newId<SurveyId>() }))).toBe('NOT_FOUND');
    expect(await refusalOf(manager.surveys.noteOpened({ commandId: commandId(), surveyId: newId<SurveyId>() }))).toBe(
      'NOT_FOUND',
    );
  });
});
