import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sql } from '../../electron/db/sql.ts';
import { write } from '../../electron/db/write.ts';
import { responses } from '../../electron/features/surveys/surveys.tables.ts';
import { DAY_MS } from '../../shared/clock.ts';
import type { LocationId, ReasonId, ResponseId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { addCustomer } from '../factories/customers.ts';
import { refusalOf } from '../factories/refusal.ts';
import { recordResponse, responseFields, visitDefinition } from '../factories/visits.ts';
import { sure } from '../factories/sure.ts';
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

/** A whole stored row. */
const anyRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** The kept counts of the survey that are not 0, as `question answer` to how often. */
function readCounts(): Record<string, number> {
  const rows = app.app.store.database
    .prepare('SELECT question, answer, sum(n) AS n FROM response_counts GROUP BY question, answer HAVING sum(n) <> 0')
    .all() as { question: string; answer: string; n: number }[]; // the columns just named
  return Object.fromEntries(rows.map(({ question, answer, n }) => [`${question} ${answer}`.trim(), n]));
}

const countRows = (table: string): number =>
  Number(app.app.store.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

describe('a response entered by hand', () => {
  it('is stored with what was shown and skipped, counted, and read with its version', async () => {
    const { id, actionId } = await record({ answers: { q1: 9, q2: { text: 'hidden' }, q3: { pick: ['o1', 'o2'] } } });
    expect(actionId).toBeNull();
    expect(await dana.surveys.getResponse({ id })).toMatchObject({
      surveyTitle: 'After a visit',
      version: 1,
      answers: { q1: 9, q3: { pick: ['o1', 'o2'] }, q4: null },
      isComplete: true,
      mood: 'happy',
      channel: 'phone',
      recordedByName: 'Dana',
      versionAsked: { id: visit.versionId, number: 1 },
    });
    expect(readCounts()).toEqual({
      complete: 1,
      'mood-happy': 1,
      'q1 9': 1,
      'q1 answered': 1,
      'q3 o1': 1,
      'q3 o2': 1,
      'q3 answered': 1,
      'q4 skipped': 1,
    });
  });

  it('that was not finished says where it ended', async () => {
    await record({ answers: { q1: 3 }, isComplete: false });
    expect(readCounts()).toEqual({ partial: 1, 'mood-unhappy': 1, 'q1 3': 1, 'q1 answered': 1, 'q2 left': 1 });
    expect(await refusalOf(record({ answers: {}, isComplete: false }))).toBe('NO_ANSWERS');
  });

  it('is refused where its answers do not fit, beside the question', async () => {
    const fields = responseFields(app, visit, { answers: { q1: 11 } });
    await expect(
      dana.surveys.record({ commandId: commandId(), id: newId<ResponseId>(), fields, isComplete: true }),
    ).rejects.toMatchObject({ data: { reason: 'ANSWERS_DO_NOT_FIT', field: 'q1' } });
    expect(await refusalOf(record({ answers: {} }))).toBe('ANSWERS_DO_NOT_FIT');
    expect(await refusalOf(record({ answeredAt: app.clock.now() + DAY_MS }))).toBe('ANSWERED_IN_FUTURE');
    expect(await refusalOf(record({ locationId: newId() }))).toBe('NO_SUCH_PLACE');
    expect(countRows('responses')).toBe(0);
  });

  it('belongs to a survey that is open, and to a version that was in use', async () => {
    const draft = await makeSurvey(dana, visitDefinition());
    const { draft: drafted } = await dana.surveys.get({ id: draft });
    const unfrozen = { surveyId: draft, versionId: sure(drafted).id };
    expect(await refusalOf(record(unfrozen))).toBe('NOT_OPEN');
    const other = await openSurvey(dana, visitDefinition('After delivery'));
    expect(await refusalOf(record({ versionId: other.versionId }))).toBe('NOT_IN_USE');
    await dana.surveys.saveDraft({
      commandId: commandId(),
      id: visit.surveyId,
      definition: visitDefinition('After any visit'),
      revision: 0,
    });
    const changing = sure((await dana.surveys.get({ id: visit.surveyId })).draft).id;
    expect(await refusalOf(record({ versionId: changing }))).toBe('NOT_IN_USE');
    await dana.surveys.open({ commandId: commandId(), id: visit.surveyId });
    const earlier = await record();
    expect(await dana.surveys.getResponse({ id: earlier.id })).toMatchObject({ version: 1 });
    const later = await record({ versionId: changing });
    expect(await dana.surveys.getResponse({ id: later.id })).toMatchObject({ version: 2 });
    await dana.surveys.close({ commandId: commandId(), id: visit.surveyId });
    expect(await refusalOf(record())).toBe('CLOSED');
  });

  it('is recorded once, however often its command arrives', async () => {
    const command = {
      commandId: commandId(),
      id: newId<ResponseId>(),
      fields: responseFields(app, visit, { answers: { q1: 2 } }),
      isComplete: true,
    };
    const first = await dana.surveys.record(command);
    expect(await dana.surveys.record(command)).toEqual(first);
    expect(countRows('responses')).toBe(1);
    expect(await refusalOf(dana.surveys.record({ ...command, commandId: commandId() }))).toBe('ALREADY_RECORDED');
  });

  it('has a place of its own among others of the same moment', async () => {
    const ids = [await record(), await record(), await record()].map(({ id }) => id);
    const { items } = await dana.surveys.listResponses({ surveyId: visit.surveyId });
    expect(items.map(({ id }) => id)).toEqual(ids.toReversed());
  });
});

describe('an unhappy response', () => {
  it('opens an action for whoever looks after the customer, due in 48 hours', async () => {
    const customerId = await addCustomer(app.as('owner'), { name: 'Ann', lookedAfterBy: app.people.staff });
    const { id, actionId } = await record({ customerId, answers: { q1: 3, q2: { text: 'Nobody came.' } } });
    expect((await dana.actions.get({ id: sure(actionId) })).action).toMatchObject({
      what: 'Ask what went wrong: 3 of 10 in “After a visit”',
      source: 'response',
      sourceId: id,
      sourceText: 'Nobody came.',
      customerId,
      whoName: 'Priya',
      dueAt: app.clock.now() + 2 * DAY_MS,
    });
    expect(await dana.surveys.getResponse({ id })).toMatchObject({ actionId });
  });

  it('is the recorder’s to mend where nobody looks after the customer', async () => {
    const { actionId } = await record({ answers: { q1: 6 } });
    expect((await dana.actions.get({ id: sure(actionId) })).action).toMatchObject({ whoName: 'Dana' });
    expect((await record({ answers: { q1: 7 } })).actionId).toBeNull();
  });

  it('is undone as one: response, action, request and counts', async () => {
    const customerId = await addCustomer(dana, { name: 'Ann' });
    const { commandId: undoes } = await record({ customerId, answers: { q1: 0, q2: { text: 'Nobody came.' } } });
    expect([countRows('responses'), countRows('actions'), countRows('survey_asks')]).toEqual([1, 1, 1]);
    await dana.history.undo({ commandId: commandId(), undoes });
    expect([countRows('responses'), countRows('actions'), countRows('survey_asks')]).toEqual([0, 0, 0]);
    expect(readCounts()).toEqual({});
    expect((await dana.surveys.comments({ surveyId: visit.surveyId, q: 'came' })).items).toEqual([]);
    expect(await dana.surveys.checkAsk({ surveyId: visit.surveyId, customerId })).toMatchObject({ allowed: true });
  });
});

describe('a recorded response', () => {
  it('is corrected with its counts, its words and its mood', async () => {
    const { id } = await record({ answers: { q1: 9 } });
    await dana.surveys.correct({ commandId: commandId(), id, answers: { q1: 2, q2: { text: 'It leaked.' } } });
    expect(readCounts()).toEqual({
      complete: 1,
      'mood-unhappy': 1,
      'q1 2': 1,
      'q1 answered': 1,
      'q2 answered': 1,
      'q3 skipped': 1,
      'q4 skipped': 1,
    });
    const { actionId, mood } = await dana.surveys.getResponse({ id });
    expect(mood).toBe('unhappy');
    expect((await dana.actions.get({ id: sure(actionId) })).action).toMatchObject({ sourceText: 'It leaked.' });
    const found = await dana.surveys.comments({ surveyId: visit.surveyId, q: 'leaked' });
    expect(found.items.map(({ responseId }) => responseId)).toEqual([id]);
    expect(await refusalOf(dana.surveys.correct({ commandId: commandId(), id, answers: {} }))).toBe(
      'ANSWERS_DO_NOT_FIT',
    );
  });

  it('can be left out of every figure and counted again', async () => {
    const { id } = await record();
    await dana.surveys.setAside({ commandId: commandId(), id, reason: 'A test' });
    expect(readCounts()).toEqual({});
    const list = async (show?: 'counted' | 'set-aside') =>
      (await dana.surveys.listResponses({ surveyId: visit.surveyId, ...(show === undefined ? {} : { show }) })).items
        .length;
    expect([await list(), await list('counted'), await list('set-aside')]).toEqual([0, 0, 1]);
    await dana.surveys.setAside({ commandId: commandId(), id, reason: null });
    expect(readCounts()).toMatchObject({ complete: 1, 'q1 9': 1 });
  });

  it('is sorted under a theme', async () => {
    const { reasons } = await dana.business.places({});
    const theme = sure(reasons.find(({ list }) => list === 'theme'));
    const { id } = await record();
    await dana.surveys.setTheme({ commandId: commandId(), id, themeId: theme.id });
    expect(await dana.surveys.getResponse({ id })).toMatchObject({ themeId: theme.id, themeName: theme.name });
    const unknown = dana.surveys.setTheme({ commandId: commandId(), id, themeId: newId<ReasonId>() });
    expect(await refusalOf(unknown)).toBe('NO_SUCH_THEME');
  });

  it('that is gone is said to be gone', async () => {
    expect(await refusalOf(dana.surveys.getResponse({ id: newId<ResponseId>() }))).toBe('NOT_FOUND');
  });
});

describe('the list of responses', () => {
  it('reads page by page without gaps or doubles, the newest day first', async () => {
    const ids: ResponseId[] = [];
    for (let count = 0; count < 7; count += 1) {
      app.clock.move(DAY_MS / 3);
      ids.unshift((await record()).id);
    }
    const found: ResponseId[] = [];
    let cursor: string | undefined;
    do {
      const page = await dana.surveys.listResponses({
        surveyId: visit.surveyId,
        limit: 2,
        ...(cursor === undefined ? {} : { cursor }),
      });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(found).toEqual(ids);
  });

  it('narrows to what was answered, to days, place, channel and unfinished ones', async () => {
    const locationId = newId<LocationId>();
    await app.as('owner').business.addLocation({ commandId: commandId(), id: locationId, name: 'Harbour' });
    const at = (day: number) => Date.UTC(2026, 10, day, 9);
    const a = await record({ answers: { q1: 9, q3: { pick: ['o1', 'o2'] } }, answeredAt: at(1) });
    const b = await record({ answers: { q1: 9, q3: { special: 'dont-know' } }, answeredAt: at(2), locationId });
    const c = await record({ answers: { q1: 3 }, answeredAt: at(3), channel: 'paper' });
    const d = await record({ answers: { q1: 4 }, answeredAt: at(4), isComplete: false });
    const names = new Map([a, b, c, d].map(({ id }, index) => [id, 'abcd'.charAt(index)]));
    const list = async (filter: object): Promise<string> => {
      const { items } = await dana.surveys.listResponses({ surveyId: visit.surveyId, ...filter });
      return items.map(({ id }) => names.get(id)).join('');
    };
    expect(await list({})).toBe('dcba');
    expect(await list({ answered: 'q1:9' })).toBe('ba');
    expect(await list({ answered: 'q3:o2' })).toBe('a');
    expect(await list({ answered: 'q3:dont-know' })).toBe('b');
    expect(await list({ answered: 'q3:skipped' })).toBe('c');
    expect(await list({ answered: 'q3:answered' })).toBe('a');
    expect(await list({ from: '2026-11-02', to: '2026-11-03' })).toBe('cb');
    expect(await list({ locationId })).toBe('b');
    expect(await list({ channel: 'paper' })).toBe('c');
    expect(await list({ show: 'partial' })).toBe('d');
    expect(await list({ channel: 'online' })).toBe('');
  });

  it('looks at some thousands at a time, and goes on where it stopped', async () => {
    const { id } = await record({ answers: { q1: 3 }, answeredAt: app.clock.now() - DAY_MS });
    const { id: newest } = await record({ answers: { q1: 9 } });
    const { store } = app.app;
    write(store, { id: commandId(), what: 'test.done', input: null }, { personId: null, role: null, at: 0 }, (tx) => {
      const row = tx.get(sql`SELECT * FROM responses WHERE response_id = ${newest}`, anyRow);
      const first = Number(row['position']) + 1;
      for (let count = 0; count < 5100; count += 1)
        tx.insert(responses, { ...row, position: first + count, response_id: newId() });
      return { answer: {} };
    });
    const filter = { surveyId: visit.surveyId, answered: 'q1:3' };
    const first = await dana.surveys.listResponses(filter);
    expect(first.items).toEqual([]);
    const second = await dana.surveys.listResponses({ ...filter, cursor: sure(first.next) });
    expect(second).toMatchObject({ items: [{ id }], next: null });
  });
});
