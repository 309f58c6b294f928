import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blankQuestion } from '../../shared/features/surveys/blank-question.rules.ts';
import { titleOf } from '../../shared/features/surveys/draft.rules.ts';
import type { Definition } from '../../shared/features/surveys/definition.schema.ts';
import type { SurveyId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import { handOver } from '../factories/imports.ts';
import { refusalOf } from '../factories/refusal.ts';
import { makeDefinition, makeSurvey, openSurvey } from '../factories/surveys.ts';

let app: TestApp;
let client: Client;
beforeEach(async () => {
  app = await openTestApp();
  client = app.as('manager');
});
afterEach(() => app.close());

const nps = { ...blankQuestion('nps', 'q2'), title: { en: 'How likely are you to recommend us?' } };
const why = { ...blankQuestion('long-text', 'q3'), title: { en: 'Why?' } };
const definition = makeDefinition([nps, why]);

const titled = (title: string, of: Definition = definition): Definition => ({ ...of, title: { en: title } });

const save = (id: SurveyId, changed: Definition, revision: number) =>
  client.surveys.saveDraft({ commandId: commandId(), id, definition: changed, revision });

const undo = (undoes: ReturnType<typeof commandId>) => client.history.undo({ commandId: commandId(), undoes });

const answer = (opened: Awaited<ReturnType<typeof openSurvey>>) =>
  client.surveys.record({
    commandId: commandId(),
    id: newId(),
    fields: {
      surveyId: opened.surveyId,
      versionId: opened.versionId,
      answers: { q2: 9 },
      customerId: null,
      locationId: null,
      channel: 'in-person',
      language: 'en',
      sheet: null,
      answeredAt: app.clock.now(),
    },
    isComplete: true,
  });

describe('making a survey', () => {
  it('begins as a draft that asks nobody yet', async () => {
    const id = await makeSurvey(client, definition);
    const survey = await client.surveys.get({ id });
    expect(survey).toMatchObject({ title: 'After a visit', state: 'draft', version: 0, questions: 2, responses: 0 });
    expect(survey).toMatchObject({ inUse: null, hasDraft: true, draft: { number: 1, revision: 1, definition } });
  });

  it('copies another with its questions, under a name of its own', async () => {
    const first = await makeSurvey(client, definition);
    const id = newId<SurveyId>();
    await client.surveys.make({ commandId: commandId(), id, from: { copyOf: first } });
    const { draft } = await client.surveys.get({ id });
    expect(draft?.definition).toEqual(titled('After a visit (2)'));
  });

  it('refuses a definition that gives an id twice', async () => {
    const twice = makeDefinition([nps, { ...why, id: 'q2' }]);
    expect(await refusalOf(makeSurvey(client, twice))).toBe('IDS_DO_NOT_FIT');
  });

  it('is not for staff', async () => {
    expect(await refusalOf(makeSurvey(app.as('staff'), definition))).toBe('NOT_ALLOWED');
    expect(await refusalOf(app.as('staff').surveys.list({}))).toBe('NOT_ALLOWED');
  });

  it('can be taken back', async () => {
    const id = newId<SurveyId>();
    const made = commandId();
    await client.surveys.make({ commandId: made, id, from: { definition, kind: 'customers' } });
    await undo(made);
    expect(await refusalOf(client.surveys.get({ id }))).toBe('NOT_FOUND');
  });
});

describe('changing a draft', () => {
  it('keeps the change under the next revision and takes over its name', async () => {
    const id = await makeSurvey(client, definition);
    expect(await save(id, titled('After delivery'), 1)).toMatchObject({ id, revision: 2 });
    expect(await client.surveys.get({ id })).toMatchObject({ title: 'After delivery', draft: { revision: 2 } });
  });

  it('refuses a change made on an older copy, so that two windows never overwrite each other', async () => {
    const id = await makeSurvey(client, definition);
    await save(id, titled('One'), 1);
    expect(await refusalOf(save(id, titled('Other'), 1))).toBe('CHANGED_SINCE');
    expect(await client.surveys.get({ id })).toMatchObject({ title: 'One' });
  });

  it('can be taken back', async () => {
    const id = await makeSurvey(client, definition);
    const changed = commandId();
    await client.surveys.saveDraft({ commandId: changed, id, definition: titled('Other'), revision: 1 });
    await undo(changed);
    const { title, draft } = await client.surveys.get({ id });
    expect([title, draft?.definition, draft?.revision]).toEqual(['After a visit', definition, 1]);
  });

  it('can’t be dropped while it is all there is', async () => {
    const id = await makeSurvey(client, definition);
    expect(await refusalOf(client.surveys.dropDraft({ commandId: commandId(), id }))).toBe('ONLY_A_DRAFT');
  });
});

describe('opening a survey', () => {
  it('freezes what it asks', async () => {
    const { surveyId: id } = await openSurvey(client, definition);
    expect(await client.surveys.get({ id })).toMatchObject({
      state: 'open',
      version: 1,
      hasDraft: false,
      draft: null,
      inUse: { number: 1, definition, frozenAt: app.clock.now() },
    });
  });

  it('refuses one that can’t be answered and names the question', async () => {
    const id = await makeSurvey(client, makeDefinition([{ ...nps, title: {} }]));
    const call = client.surveys.open({ commandId: commandId(), id });
    await expect(call).rejects.toThrow('Question 1 has no text');
    expect(await client.surveys.get({ id })).toMatchObject({ state: 'draft', version: 0 });
  });

  it('is refused where it is open and nothing waits', async () => {
    const { surveyId: id } = await openSurvey(client, definition);
    expect(await refusalOf(client.surveys.open({ commandId: commandId(), id }))).toBe('ALREADY_OPEN');
  });

  it('can be taken back until somebody answers', async () => {
    const id = await makeSurvey(client, definition);
    const opened = commandId();
    await client.surveys.open({ commandId: opened, id });
    await undo(opened);
    expect(await client.surveys.get({ id })).toMatchObject({ state: 'draft', inUse: null, draft: { number: 1 } });
  });

  it('stays once somebody answered', async () => {
    const id = await makeSurvey(client, definition);
    const opened = commandId();
    await client.surveys.open({ commandId: opened, id });
    const { inUse } = await client.surveys.get({ id });
    if (inUse === null) throw new Error('It was opened.');
    await answer({ surveyId: id, versionId: inUse.id, definition });
    expect(await refusalOf(undo(opened))).toBe('CHANGED_SINCE');
    expect(await client.surveys.get({ id })).toMatchObject({ state: 'open', inUse: { number: 1 } });
  });

  it('keeps a change from before the opening from being taken back', async () => {
    const id = await makeSurvey(client, definition);
    const changed = commandId();
    await client.surveys.saveDraft({ commandId: changed, id, definition: titled('Asked'), revision: 1 });
    await client.surveys.open({ commandId: commandId(), id });
    await undo(changed).catch(() => undefined);
    expect((await client.surveys.get({ id })).inUse?.definition).toEqual(titled('Asked'));
  });
});

describe('changing a survey in use', () => {
  it('makes a new version and goes on asking the old one until it is opened', async () => {
    const { surveyId: id } = await openSurvey(client, definition);
    expect(await save(id, titled('Second'), 0)).toMatchObject({ revision: 1 });
    expect(await client.surveys.get({ id })).toMatchObject({
      title: 'After a visit',
      hasDraft: true,
      inUse: { number: 1, definition },
      draft: { number: 2, definition: titled('Second') },
    });
    await client.surveys.open({ commandId: commandId(), id });
    expect(await client.surveys.get({ id })).toMatchObject({ title: 'Second', version: 2, inUse: { number: 2 } });
  });

  it('drops the draft and keeps what is in use; that can be taken back too', async () => {
    const { surveyId: id } = await openSurvey(client, definition);
    await save(id, titled('Second'), 0);
    const dropped = commandId();
    await client.surveys.dropDraft({ commandId: dropped, id });
    expect(await client.surveys.get({ id })).toMatchObject({ draft: null, inUse: { number: 1 } });
    await undo(dropped);
    expect(await client.surveys.get({ id })).toMatchObject({ draft: { number: 2, definition: titled('Second') } });
  });

  it('refuses to answer an old question in another way, and says to make a new one', async () => {
    const { surveyId: id } = await openSurvey(client, definition);
    const changed = makeDefinition([{ ...blankQuestion('csat', 'q2'), title: nps.title }, why]);
    const call = save(id, changed, 0);
    await expect(call).rejects.toThrow('make a new question instead');
  });

  it('refuses another scale under an old question', async () => {
    const rating = { ...blankQuestion('rating', 'q2'), title: { en: 'Rate us' } };
    const { surveyId: id } = await openSurvey(client, makeDefinition([rating]));
    expect(await refusalOf(save(id, makeDefinition([{ ...rating, scale: 10 }]), 0))).toBe('TYPE_CHANGED');
  });

  it('never gives an id again that an earlier version gave', async () => {
    const { surveyId: id } = await openSurvey(client, definition);
    expect(await refusalOf(save(id, makeDefinition([nps]), 0))).toBe('IDS_DO_NOT_FIT');
    expect(await save(id, { ...makeDefinition([nps]), lastId: 3 }, 0)).toMatchObject({ revision: 1 });
  });
});

describe('closing and archiving', () => {
  it('closes and opens again without a new version', async () => {
    const { surveyId: id } = await openSurvey(client, definition);
    await client.surveys.close({ commandId: commandId(), id });
    expect(await client.surveys.get({ id })).toMatchObject({ state: 'closed', inUse: { number: 1 } });
    expect(await refusalOf(client.surveys.close({ commandId: commandId(), id }))).toBe('NOT_OPEN');
    expect(await client.surveys.open({ commandId: commandId(), id })).toMatchObject({ version: 1 });
  });

  it('closes what is archived, and lists it apart', async () => {
    const { surveyId: id } = await openSurvey(client, definition);
    const archived = commandId();
    await client.surveys.setArchived({ commandId: archived, id, archived: true });
    expect((await client.surveys.list({})).items).toEqual([]);
    expect((await client.surveys.list({ show: 'archived' })).items).toMatchObject([{ id, state: 'closed' }]);
    expect(await refusalOf(client.surveys.open({ commandId: commandId(), id }))).toBe('ARCHIVED');
    await undo(archived);
    expect((await client.surveys.list({})).items).toMatchObject([{ id, state: 'open', archived: false }]);
  });
});

describe('what an import took from the wording', () => {
  it('waits until somebody says that it is right, which can be taken back', async () => {
    const elements = [{ type: 'rating', name: 'q', title: 'Would you recommend us?', rateMin: 0, rateMax: 10 }];
    const id = newId<SurveyId>();
    await client.surveys.importQuestionnaire({
      commandId: commandId(),
      id,
      fileId: await handOver(app, JSON.stringify({ pages: [{ name: 'one', elements }] })),
      fileName: 'survey.json',
    });
    expect((await client.surveys.get({ id })).proposed).not.toEqual([]);
    const confirmed = commandId();
    await client.surveys.confirmProposed({ commandId: confirmed, id });
    expect((await client.surveys.get({ id })).proposed).toEqual([]);
    await undo(confirmed);
    expect((await client.surveys.get({ id })).proposed).not.toEqual([]);
  });
});

describe('the list of surveys', () => {
  it('goes newest first, page by page, without gaps', async () => {
    for (const title of ['One', 'Two', 'Three']) {
      await makeSurvey(client, titled(title));
      app.clock.move(1000);
    }
    const first = await client.surveys.list({ limit: 2 });
    const second = await client.surveys.list({ limit: 2, cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(['Three', 'Two', 'One']);
    expect(second.next).toBeNull();
  });

  it('counts the answers that were given and says when the last came', async () => {
    const opened = await openSurvey(client, definition);
    await answer(opened);
    expect((await client.surveys.list({})).items).toMatchObject([{ responses: 1, lastAnsweredOn: '2026-11-19' }]);
  });
});

describe('templates', () => {
  it('make a survey that can be opened as it is', async () => {
    const { items } = await client.surveys.listTemplates({});
    expect(items.length).toBeGreaterThan(0);
    for (const { name, title, kind, questions } of items) {
      const id = newId<SurveyId>();
      await client.surveys.make({ commandId: commandId(), id, from: { template: name } });
      await client.surveys.open({ commandId: commandId(), id });
      const survey = await client.surveys.get({ id });
      expect(survey).toMatchObject({ title, kind, questions, state: 'open' });
      expect(survey.inUse === null ? '' : titleOf(survey.inUse.definition)).toBe(title);
    }
  });

  it('are refused by a name that does not exist', async () => {
    const call = client.surveys.make({ commandId: commandId(), id: newId<SurveyId>(), from: { template: 'none' } });
    expect(await refusalOf(call)).toBe('NOT_FOUND');
  });
});
