import { daySchema } from '../../shared/clock.ts';
import { kioskSettingsSchema } from '../../shared/features/surveys/surveys.schema.ts';
import type { AskId, CustomerId, LocationId, TotalId } from '../../shared/ids.ts';
import { commandId, newId, type TestApp } from './app.ts';
import { addCustomer } from './customers.ts';
import { answerAtKiosk, recordResponse, visitDefinition } from './visits.ts';
import { sure } from './sure.ts';
import { openSurvey, type OpenSurvey } from './surveys.ts';

const day = daySchema.parse('2026-01-31');

const command = () => ({ commandId: commandId() });

/** Every list of responses a screen can ask for, two pages of each. */
async function listResponses(app: TestApp, { surveyId }: OpenSurvey, locationId: LocationId): Promise<void> {
  const filters = [
    {},
    { from: day, to: day },
    { locationId, channel: 'paper' },
    ...['q1:9', 'q3:o1', 'q3:skipped', 'q3:answered', 'q3:dont-know'].map((answered) => ({ answered })),
    { show: 'partial' },
    { show: 'set-aside' },
  ] as const;
  for (const filter of filters) {
    const list = app.as('manager').surveys.listResponses;
    const { next } = await list({ surveyId, ...filter, limit: 1 });
    if (next !== null) await list({ surveyId, ...filter, limit: 1, cursor: next });
  }
}

async function askOnPaper(app: TestApp, visit: OpenSurvey, customerId: CustomerId): Promise<void> {
  const dana = app.as('manager');
  const { surveyId } = visit;
  const asked = { surveyId, people: 1, channel: 'paper', outcome: 'handed-out', locationId: null } as const;
  await dana.surveys.noteAsked({ ...command(), ...asked, id: newId<AskId>(), customerId, askedOn: day });
  await dana.surveys.printSheets({ ...command(), surveyId, sheets: 9 });
  const answers = { q1: 2, q2: { text: 'Cold' } };
  const { id } = await recordResponse(app, dana, visit, { channel: 'paper', sheet: 1, customerId, answers });
  await dana.surveys.findSheet({ surveyId, sheet: 1 });
  await dana.surveys.sampleSheets({ surveyId });
  await dana.surveys.compareSheet({ ...command(), surveyId, sheet: 1, answers });
  await dana.surveys.correct({ ...command(), id, answers: { q1: 9 } });
  await dana.surveys.askFavour({ ...command(), id, favour: 'referral', consents: true });
  await dana.surveys.setTheme({ ...command(), id, themeId: null });
  await dana.surveys.setAside({ ...command(), id, reason: 'A test' });
  await dana.surveys.setAside({ ...command(), id, reason: null });
  await dana.surveys.getResponse({ id });
}

async function askAtKiosk(app: TestApp, visit: OpenSurvey): Promise<void> {
  const dana = app.as('manager');
  const kiosk = sure((await dana.surveys.listKiosks({})).items[0]);
  const chosen = { kioskId: kiosk.id, surveyId: visit.surveyId, locationId: null };
  await dana.surveys.setKiosk({ ...command(), ...chosen, settings: kioskSettingsSchema.parse({}) });
  await app.as('kiosk').surveys.getKiosk({});
  for (let press = 0; press < 2; press += 1) await answerAtKiosk(app.as('kiosk'), visit, { q1: 3 });
}

/** Calls everything about asking, as screens do, on a survey of its own. */
export async function callAsking(app: TestApp, places: { locationId: LocationId }): Promise<void> {
  const dana = app.as('manager');
  const visit = await openSurvey(dana, visitDefinition('A visit of the test'));
  const { surveyId } = visit;
  const customerId = await addCustomer(dana, { name: 'Ann of the survey' });
  await dana.surveys.listAskable({ customerId });
  await dana.surveys.checkAsk({ surveyId, customerId });
  await recordResponse(app, dana, visit, { locationId: places.locationId });
  await askOnPaper(app, visit, customerId);
  await dana.surveys.listOfCustomer({ customerId });
  await askAtKiosk(app, visit);
  const totals = { id: newId<TotalId>(), surveyId, question: 'q1', counts: { '9': 1 }, from: day, to: day };
  await dana.surveys.saveTotals({ ...command(), totals: { ...totals, locationId: null, source: 'Cards' } });
  await dana.surveys.listTotals({ surveyId });
  await dana.surveys.removeTotals({ ...command(), id: totals.id });
  await listResponses(app, visit, places.locationId);
  for (const role of ['manager', 'staff'] as const) {
    const { next } = await app.as(role).customers.timeline({ id: customerId, limit: 1 });
    if (next !== null) await app.as(role).customers.timeline({ id: customerId, limit: 1, cursor: next });
  }
}
