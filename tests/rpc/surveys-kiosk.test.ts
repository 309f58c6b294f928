import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kioskSettingsSchema, type Kiosk, type KioskSettings } from '../../shared/features/surveys/surveys.schema.ts';
import type { LocationId, ResponseId, SurveyId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, testPins, type Client, type TestApp } from '../factories/app.ts';
import { refusalOf } from '../factories/refusal.ts';
import { answerAtKiosk, visitDefinition } from '../factories/visits.ts';
import { sure } from '../factories/sure.ts';
import { makeSurvey, openSurvey, type OpenSurvey } from '../factories/surveys.ts';

let app: TestApp;
let dana: Client;
let tablet: Client;
let visit: OpenSurvey;
let kioskId: Kiosk['id'];
beforeEach(async () => {
  app = await openTestApp();
  dana = app.as('manager');
  tablet = app.as('kiosk');
  visit = await openSurvey(dana, visitDefinition());
  kioskId = sure((await dana.surveys.listKiosks({})).items[0]).id;
});
afterEach(() => app.close());

const settings = kioskSettingsSchema.parse({});
const choose = (changed: { surveyId?: SurveyId; locationId?: LocationId; settings?: KioskSettings } = {}) =>
  dana.surveys.setKiosk({
    commandId: commandId(),
    kioskId,
    surveyId: visit.surveyId,
    locationId: null,
    settings,
    ...changed,
  });
const list = async (show: 'counted' | 'set-aside' | 'partial' = 'counted') =>
  (await dana.surveys.listResponses({ surveyId: visit.surveyId, show })).items;

describe('a kiosk', () => {
  it('is anybody with that role, and asks what a leader chooses', async () => {
    expect((await dana.surveys.listKiosks({})).items).toEqual([
      { id: kioskId, name: 'Counter tablet', surveyId: null, surveyTitle: null, locationId: null, settings },
    ]);
    expect(await tablet.surveys.getKiosk({})).toMatchObject({ kiosk: { surveyId: null }, version: null });
    await choose();
    expect(await tablet.surveys.getKiosk({})).toMatchObject({
      kiosk: { id: kioskId, surveyId: visit.surveyId, surveyTitle: 'After a visit', settings: { idleSeconds: 45 } },
      businessName: 'Northline Internet',
      version: { id: visit.versionId, number: 1 },
    });
    const hours = Array.from({ length: 7 }, () => ({ from: 9 * 60, to: 18 * 60 }));
    await choose({ settings: { ...settings, idleSeconds: 60, hours } });
    expect((await tablet.surveys.getKiosk({})).kiosk.settings).toMatchObject({ idleSeconds: 60, hours });
    expect((await dana.surveys.listKiosks({})).items).toHaveLength(1);
  });

  it('asks nothing while its survey is not open', async () => {
    const draft = await makeSurvey(dana, visitDefinition('A draft'));
    await choose({ surveyId: draft });
    expect((await tablet.surveys.getKiosk({})).version).toBeNull();
    await choose();
    await dana.surveys.close({ commandId: commandId(), id: visit.surveyId });
    expect((await tablet.surveys.getKiosk({})).version).toBeNull();
    expect(await refusalOf(answerAtKiosk(tablet, visit, { q1: 9 }))).toBe('CLOSED');
  });

  it('is no other person, and asks no guide', async () => {
    const set = { commandId: commandId(), surveyId: visit.surveyId, locationId: null, settings };
    expect(await refusalOf(dana.surveys.setKiosk({ ...set, kioskId: app.people.staff }))).toBe('NOT_A_KIOSK');
    const guide = await openSurvey(dana, visitDefinition('Why they left'), 'guide');
    expect(await refusalOf(choose({ surveyId: guide.surveyId }))).toBe('A_GUIDE');
    expect(await refusalOf(choose({ locationId: newId<LocationId>() }))).toBe('NO_SUCH_PLACE');
  });

  it('is what a window becomes until somebody gives a PIN', async () => {
    const { client } = app.page();
    await client.session.signIn({ personId: app.people.manager, pin: testPins.manager });
    expect(await refusalOf(client.surveys.startKiosk({ kioskId }))).toBe('NO_SURVEY');
    expect(await refusalOf(client.surveys.startKiosk({ kioskId: app.people.staff }))).toBe('NOT_A_KIOSK');
    await choose();
    await client.surveys.startKiosk({ kioskId });
    expect((await client.session.get({})).person).toMatchObject({ id: kioskId, role: 'kiosk' });
    expect(await refusalOf(client.surveys.list({}))).toBe('NOT_ALLOWED');
    await answerAtKiosk(client, visit, { q1: 9 });
    await client.session.signIn({ personId: app.people.manager, pin: testPins.manager });
    expect((await client.surveys.list({})).items).toHaveLength(1);
  });
});

describe('what is answered at a kiosk', () => {
  beforeEach(() => choose());

  it('is kept with its place and its kiosk, of nobody known', async () => {
    const locationId = newId<LocationId>();
    await app.as('owner').business.addLocation({ commandId: commandId(), id: locationId, name: 'Harbour' });
    await choose({ locationId });
    await answerAtKiosk(tablet, visit, { q1: 9, q3: { pick: ['o1'] } });
    expect(await list()).toMatchObject([
      {
        channel: 'kiosk',
        locationName: 'Harbour',
        customerId: null,
        recordedByName: 'Counter tablet',
        answers: { q1: 9, q3: { pick: ['o1'] }, q4: null },
        isComplete: true,
        answeredAt: app.clock.now(),
      },
    ]);
    expect(app.app.store.database.prepare('SELECT count(*) FROM survey_asks').pluck().get()).toBe(0);
  });

  it('is kept as unfinished where somebody left, without what was half typed', async () => {
    await answerAtKiosk(tablet, visit, { q1: 3, q2: { text: 'It was' }, q3: { pick: ['o9'] } }, false);
    expect(await list('partial')).toMatchObject([
      { isComplete: false, answers: { q1: 3, q2: { text: 'It was' } }, mood: 'unhappy' },
    ]);
    const left = "SELECT question FROM response_counts WHERE answer = 'left' AND n > 0";
    expect(app.app.store.database.prepare(left).pluck().all()).toEqual(['q3']);
  });

  it('is nothing where nothing was answered', async () => {
    await answerAtKiosk(tablet, visit, {}, false);
    await answerAtKiosk(tablet, visit, { q1: null, q2: { text: ' ' } }, false);
    expect([...(await list()), ...(await list('set-aside'))]).toEqual([]);
  });

  it('belongs to the survey of this kiosk', async () => {
    const other = await openSurvey(dana, visitDefinition('After delivery'));
    expect(await refusalOf(answerAtKiosk(tablet, other, { q1: 9 }))).toBe('NOT_IN_USE');
  });

  it('is kept once, however often it is sent', async () => {
    const command = { commandId: commandId(), id: newId<ResponseId>() };
    const sent = { ...command, versionId: visit.versionId, answers: { q1: 9 }, language: 'en', isComplete: true };
    for (let time = 0; time < 3; time += 1) await tablet.surveys.recordAtKiosk(sent);
    app.clock.move(60_000);
    await tablet.surveys.recordAtKiosk({ ...sent, commandId: commandId() });
    expect([await list(), await list('set-aside')].map((items) => items.length)).toEqual([1, 0]);
  });
});

describe('the press filter', () => {
  it('keeps what comes within 5 seconds of the last that counts, and does not count it', async () => {
    await choose();
    const press = async (afterMs: number) => {
      app.clock.move(afterMs);
      await answerAtKiosk(tablet, visit, { q1: 9 });
    };
    await press(0);
    await press(4999);
    await press(1);
    await press(3000);
    const reasons = (await list('set-aside')).map(({ setAside }) => setAside);
    expect(reasons).toEqual(['Pressed again within 5 seconds', 'Pressed again within 5 seconds']);
    expect(await list()).toHaveLength(2);
    expect((await dana.surveys.results({ surveyId: visit.surveyId })).responses).toBe(2);
  });

  it('is of each kiosk by itself, and can be switched off', async () => {
    await choose();
    const sam = app.as('owner');
    const other = newId<Kiosk['id']>();
    await sam.people.add({ commandId: commandId(), id: other, name: 'Door tablet', role: 'kiosk', pin: '7777' });
    await dana.surveys.setKiosk({
      commandId: commandId(),
      kioskId: other,
      surveyId: visit.surveyId,
      locationId: null,
      settings: { ...settings, pressFilterSeconds: 0 },
    });
    const door = app.page().client;
    await door.session.signIn({ personId: other, pin: '7777' });
    await answerAtKiosk(tablet, visit, { q1: 9 });
    await answerAtKiosk(door, visit, { q1: 9 });
    await answerAtKiosk(door, visit, { q1: 9 });
    expect(await list()).toHaveLength(3);
  });
});

describe('somebody unhappy at the kiosk', () => {
  it('opens an action where they left a way to reach them, and only then', async () => {
    await choose();
    await answerAtKiosk(tablet, visit, { q1: 1, q2: { text: 'Cold food.' } });
    app.clock.move(60_000);
    await answerAtKiosk(tablet, visit, { q1: 1, q4: { contact: { name: 'Ann' } } });
    expect((await dana.actions.counts({})).open).toBe(0);
    app.clock.move(60_000);
    const { id } = await answerAtKiosk(tablet, visit, {
      q1: 2,
      q2: { text: 'Cold food.' },
      q4: { contact: { name: 'Ann', phone: '5550199' } },
    });
    const { items } = await dana.actions.list({});
    expect(items).toMatchObject([
      {
        what: 'Ask what went wrong: 2 of 10 in “After a visit”',
        source: 'response',
        sourceId: id,
        who: null,
        customerId: null,
      },
    ]);
    expect(await dana.surveys.getResponse({ id })).toMatchObject({ actionId: sure(items[0]).id });
  });
});
