import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../shared/clock.ts';
import { commandId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { refusalOf } from '../factories/refusal.ts';
import { recordResponse, visitDefinition } from '../factories/visits.ts';
import { openSurvey, type OpenSurvey } from '../factories/surveys.ts';

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

describe('a favour', () => {
  it('becomes an action, and the consent stands with the customer', async () => {
    const customerId = await addCustomer(dana, { name: 'Ann' });
    const { id } = await record({ customerId });
    const undoes = commandId();
    const { actionId } = await dana.surveys.askFavour({ commandId: undoes, id, favour: 'testimonial', consents: true });
    expect((await dana.actions.get({ id: actionId })).action).toMatchObject({
      what: 'Ask Ann for a testimonial',
      sourceId: id,
      customerId,
      whoName: 'Dana',
      dueAt: app.clock.now() + 7 * DAY_MS,
    });
    const consents = async () => (await dana.customers.get({ id: customerId })).customer.consents;
    expect(await consents()).toEqual([{ kind: 'testimonial', givenOn: '2026-11-19' }]);
    app.clock.move(DAY_MS);
    const again = await dana.surveys.askFavour({ commandId: commandId(), id, favour: 'testimonial', consents: true });
    expect(again.actionId).not.toBe(actionId);
    expect((await dana.actions.get({ id: again.actionId })).action).toMatchObject({ source: 'hand' });
    expect(await consents()).toEqual([{ kind: 'testimonial', givenOn: '2026-11-19' }]);
    await dana.surveys.askFavour({ commandId: commandId(), id, favour: 'referral', consents: false });
    expect(await consents()).toHaveLength(1);
    await dana.history.undo({ commandId: commandId(), undoes });
    expect(await consents()).toEqual([]);
  });

  it('is asked of happy customers with a name only', async () => {
    const favour = { favour: 'referral', consents: true } as const;
    const nobody = await record();
    expect(await refusalOf(dana.surveys.askFavour({ commandId: commandId(), id: nobody.id, ...favour }))).toBe(
      'NO_CUSTOMER',
    );
    const customerId = await addCustomer(dana, { name: 'Ann' });
    const passive = await record({ customerId, answers: { q1: 8 } });
    expect(await refusalOf(dana.surveys.askFavour({ commandId: commandId(), id: passive.id, ...favour }))).toBe(
      'NOT_HAPPY',
    );
  });
});

describe('what the rest of the program shows of surveys', () => {
  it('is a line on the customer’s page, with the score for those who may see it', async () => {
    const customerId = await addCustomer(dana, { name: 'Ann' });
    const { id } = await record({ customerId, answers: { q1: 3, q2: { text: 'Nobody came.' } } });
    const first = async (client: Client) =>
      (await client.customers.timeline({ id: customerId })).items.find(({ kind }) => kind === 'response');
    expect(await first(dana)).toMatchObject({
      title: 'Answered “After a visit”: 3 of 10',
      detail: 'Nobody came.',
      tone: 'bad',
      to: `/responses/${id}`,
    });
    expect(await first(app.as('staff'))).toMatchObject({
      title: 'Answered “After a visit”',
      detail: 'Nobody came.',
      tone: 'neutral',
      to: null,
    });
    await dana.surveys.setAside({ commandId: commandId(), id, reason: 'A test' });
    expect(await first(dana)).toBeUndefined();
  });

  it('is found by title, by leaders', async () => {
    const hits = async (client: Client) => (await client.search.find({ text: 'a vis' })).items;
    expect(await hits(dana)).toEqual([
      {
        kind: 'survey',
        id: visit.surveyId,
        title: 'After a visit',
        detail: 'Open',
        to: `/surveys/${visit.surveyId}`,
      },
    ]);
    expect(await hits(app.as('staff'))).toEqual([]);
    expect((await dana.search.find({ text: '%' })).items).toEqual([]);
  });
});
