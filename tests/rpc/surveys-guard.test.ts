import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, daySchema, DAY_MS } from '../../shared/clock.ts';
import type { AskId, CustomerId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { refusalOf } from '../factories/refusal.ts';
import { recordResponse, visitDefinition } from '../factories/visits.ts';
import { makeSurvey, openSurvey, type OpenSurvey } from '../factories/surveys.ts';

let app: TestApp;
let dana: Client;
let visit: OpenSurvey;
beforeEach(async () => {
  app = await openTestApp();
  dana = app.as('manager');
  visit = await openSurvey(dana, visitDefinition());
});
afterEach(() => app.close());

const record = (changed: Parameters<typeof recordResponse>[3] = {}, survey = visit) =>
  recordResponse(app, dana, survey, changed);
const today = daySchema.parse('2026-11-19');

describe('the guard', () => {
  let ann: CustomerId;
  beforeEach(async () => {
    ann = await addCustomer(dana, { name: 'Ann' });
  });
  const check = (customerId = ann) => dana.surveys.checkAsk({ surveyId: visit.surveyId, customerId });

  it('keeps the same survey 90 days apart', async () => {
    await record({ customerId: ann });
    app.clock.move(89 * DAY_MS);
    expect(await check()).toMatchObject({ allowed: false, instead: 'wait' });
    expect(await refusalOf(record({ customerId: ann }))).toBe('NOT_TO_BE_ASKED');
    app.clock.move(DAY_MS);
    expect(await check()).toMatchObject({ allowed: true, sentence: null });
    await record({ customerId: ann });
  });

  it('keeps any two surveys 7 days apart', async () => {
    const delivery = await openSurvey(dana, visitDefinition('After delivery'));
    await record({ customerId: ann }, delivery);
    app.clock.move(6 * DAY_MS);
    expect((await check()).sentence).toBe(
      'Ann was asked “After delivery” on 19 November 2026. Another survey can be asked from 26 November 2026.',
    );
    expect(await refusalOf(record({ customerId: ann }))).toBe('NOT_TO_BE_ASKED');
    app.clock.move(DAY_MS);
    await record({ customerId: ann });
  });

  it('counts that somebody was asked and said no', async () => {
    const ask = { surveyId: visit.surveyId, customerId: ann, channel: 'phone', people: 1, locationId: null } as const;
    await dana.surveys.noteAsked({
      ...ask,
      commandId: commandId(),
      id: newId<AskId>(),
      outcome: 'declined',
      askedOn: addDays(today, -1),
    });
    expect(await check()).toMatchObject({ allowed: false });
    expect(await refusalOf(record({ customerId: ann }))).toBe('NOT_TO_BE_ASKED');
    expect(await dana.surveys.listOfCustomer({ customerId: ann })).toEqual({ lastAskedOn: '2026-11-18', responses: 0 });
  });

  it('takes the answer on a sheet that was handed out, as the answer to that request', async () => {
    await dana.surveys.noteAsked({
      commandId: commandId(),
      id: newId<AskId>(),
      surveyId: visit.surveyId,
      customerId: ann,
      channel: 'paper',
      people: 1,
      outcome: 'handed-out',
      locationId: null,
      askedOn: addDays(today, -3),
    });
    expect(await check()).toMatchObject({ allowed: false });
    await record({ customerId: ann, channel: 'paper' });
    expect(app.app.store.database.prepare('SELECT outcome FROM survey_asks').pluck().all()).toEqual(['answered']);
    expect(await refusalOf(record({ customerId: ann, channel: 'paper' }))).toBe('NOT_TO_BE_ASKED');
  });

  it('never lets a lost customer be surveyed, and offers the call', async () => {
    await app.as('owner').customers.change({
      commandId: commandId(),
      id: ann,
      patch: { status: 'lost', lostOn: daySchema.parse('2026-11-03') },
    });
    expect(await check()).toMatchObject({
      allowed: false,
      sentence: 'Ann was lost on 3 November 2026; call them instead.',
      instead: 'call',
    });
    expect(await refusalOf(record({ customerId: ann }))).toBe('NOT_TO_BE_ASKED');
    const guide = await openSurvey(dana, visitDefinition('Why they left'), 'guide');
    await record({ customerId: ann }, guide);
    expect(await refusalOf(record({ channel: 'paper' }, guide))).toBe('A_GUIDE');
  });

  it('knows a merged customer as the one they were merged into', async () => {
    const double = await addCustomer(dana, { name: 'Ann B.' });
    await record({ customerId: double });
    await app.as('owner').customers.merge({ commandId: commandId(), from: double, into: ann });
    expect(await check(double)).toMatchObject({ customerId: ann, allowed: false });
    expect(await check()).toMatchObject({ allowed: false });
    const delivery = await openSurvey(dana, visitDefinition('After delivery'));
    app.clock.move(7 * DAY_MS);
    const { id } = await record({ customerId: double }, delivery);
    expect(await dana.surveys.getResponse({ id })).toMatchObject({ customerId: ann, customerName: 'Ann' });
  });

  it('says of every open survey whether it can be asked', async () => {
    await openSurvey(dana, visitDefinition('After delivery'));
    await makeSurvey(dana, visitDefinition('A draft'));
    await record({ customerId: ann });
    app.clock.move(7 * DAY_MS);
    const { items } = await dana.surveys.listAskable({ customerId: ann });
    expect(Object.fromEntries(items.map(({ survey, check: { allowed } }) => [survey.title, allowed]))).toEqual({
      'After a visit': false,
      'After delivery': true,
    });
    expect(await dana.surveys.listOfCustomer({ customerId: ann })).toEqual({ lastAskedOn: '2026-11-19', responses: 1 });
    expect(await refusalOf(dana.surveys.checkAsk({ surveyId: visit.surveyId, customerId: newId() }))).toBe(
      'NO_SUCH_CUSTOMER',
    );
  });
});

describe('requests', () => {
  const asks = () => app.app.store.database.prepare('SELECT channel, people, outcome FROM survey_asks').all();

  it('are kept of phone and of conversations, and of paper where the customer is known', async () => {
    await record();
    await record({ channel: 'paper' });
    expect(asks()).toEqual([{ channel: 'phone', people: 1, outcome: 'answered' }]);
    await record({ channel: 'paper', customerId: await addCustomer(dana, { name: 'Ann' }) });
    expect(asks()).toHaveLength(2);
  });

  it('can be noted for many at once, of a day that has come', async () => {
    const ask = {
      surveyId: visit.surveyId,
      customerId: null,
      channel: 'paper',
      people: 40,
      outcome: 'handed-out',
      locationId: null,
      askedOn: today,
    } as const;
    const id = newId<AskId>();
    await dana.surveys.noteAsked({ ...ask, commandId: commandId(), id });
    expect(asks()).toEqual([{ channel: 'paper', people: 40, outcome: 'handed-out' }]);
    expect(await refusalOf(dana.surveys.noteAsked({ ...ask, commandId: commandId(), id }))).toBe('ALREADY_RECORDED');
    const later = { ...ask, commandId: commandId(), id: newId<AskId>(), askedOn: addDays(today, 1) };
    expect(await refusalOf(dana.surveys.noteAsked(later))).toBe('ASKED_IN_FUTURE');
  });
});
