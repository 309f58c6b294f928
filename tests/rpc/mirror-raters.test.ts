import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MirrorSettings } from '../../shared/features/mirror/mirror.schema.ts';
import type { AuditId, ChecklistId, PulseId, RunId, SurveyId } from '../../shared/ids.ts';
import { commandId, newId, openTestApp, type Client, type TestApp } from '../factories/app.ts';
import {
  answerItem,
  askInMirror,
  claim,
  claimItem,
  finishAudit,
  goTo,
  rateAsStaff,
  scaleItem,
  sheetOf,
  signInStaff,
  startAudit,
  todayOf,
} from '../factories/audits.ts';
import { refusalOf } from '../factories/refusal.ts';
import { sure } from '../factories/sure.ts';

const items = [
  claimItem('i1', 'count', 'attention.rounds'),
  scaleItem('i2', 'How well do we listen?'),
  { ...scaleItem('i3', 'How open am I?'), asks: 'owner' } as const,
  scaleItem('i4', 'How fast do we call back?'),
];

let app: TestApp;
let staff: Client[];

beforeEach(async () => {
  app = await openTestApp();
  staff = await signInStaff(app, 7);
  goTo(app, '2026-10-01');
});
afterEach(() => app.close());

const everybody = { asksManagers: true, asksStaff: true, asksOutsider: true };

async function startAsking(whom: Partial<MirrorSettings> = everybody): Promise<AuditId> {
  await askInMirror(app, items, whom);
  return startAudit(app);
}

/** What the owner thinks of it: the best of everything. */
async function answerAsOwner(id: AuditId): Promise<void> {
  await claim(app, id, 'i1', { number: 0 });
  for (const item of ['i2', 'i3', 'i4']) await answerItem(app, id, item, { number: 5 });
}

const rate = (client: Client, id: AuditId, as: 'manager' | 'outsider', answers = sheetOf({ i2: 4, i4: 4 })) =>
  client.mirror.rate({ commandId: commandId(), id, runId: newId<RunId>(), as, answers });

/** Every member of the staff in turn gives these points to i2 and 3 to i4, or 2 so that they are not of one mind. */
async function rateAll(id: AuditId, points: readonly number[]): Promise<void> {
  for (const [index, i2] of points.entries())
    await rateAsStaff(sure(staff[index]), id, sheetOf({ i2, i4: index === 0 ? 2 : 3 }));
}

const results = (id: AuditId) => app.as('owner').mirror.results({ id });
const ratingOf = async (id: AuditId, item: string) =>
  sure((await results(id)).ratings.find(({ itemId }) => itemId === item));

/** Somebody takes the first rated item out of the checklist. */
async function withoutListening(id: ChecklistId): Promise<void> {
  const { definition, revision } = await app.as('manager').checklists.get({ id });
  const sections = definition.sections.map((section) => ({
    ...section,
    items: section.items.filter((item) => item.id !== 'i2'),
  }));
  const changed = { ...definition, sections };
  await app.as('manager').checklists.save({ commandId: commandId(), id, definition: changed, revision });
}

describe('managers', () => {
  it('are asked what concerns everybody, without claims, and rate once', async () => {
    const id = await startAsking();
    const [asked] = (await app.as('manager').mirror.asked({})).items;
    expect(asked).toMatchObject({ auditId: id, name: 'Q3 2026', isAnonymous: false, hasAnswered: false });
    expect(asked?.definition.sections[0]?.items.map((item) => item.id)).toEqual(['i2', 'i4']);
    await rate(app.as('manager'), id, 'manager');
    expect((await app.as('manager').mirror.asked({})).items).toMatchObject([{ hasAnswered: true }]);
    expect(await refusalOf(rate(app.as('manager'), id, 'manager'))).toBe('RATED');
  });

  it('answer all of it, and nothing else', async () => {
    const id = await startAsking();
    expect(await refusalOf(rate(app.as('manager'), id, 'manager', sheetOf({ i2: 4 })))).toBe('NOT_COMPLETE');
    expect(await refusalOf(rate(app.as('manager'), id, 'manager', sheetOf({ i1: 4, i2: 4, i4: 4 })))).toBe('NOT_ASKED');
    expect(await refusalOf(rate(app.as('manager'), id, 'manager', sheetOf({ i2: 9, i4: 4 })))).toBe('DOES_NOT_FIT');
  });

  it('are not asked unless the owner wished it, and an owner is none', async () => {
    const id = await startAsking({});
    expect((await app.as('manager').mirror.asked({})).items).toEqual([]);
    expect(await refusalOf(rate(app.as('manager'), id, 'manager'))).toBe('NOT_ASKED');
    expect(await refusalOf(rate(app.as('manager'), id, 'outsider'))).toBe('NOT_ASKED');
    await finishWithAll(id);
    await askInMirror(app, items, everybody);
    goTo(app, '2027-01-01');
    const next = await startAudit(app);
    expect(await refusalOf(rate(app.as('owner'), next, 'manager'))).toBe('NOT_A_MANAGER');
    expect((await app.as('owner').mirror.asked({})).items).toEqual([]);
  });

  it('and outsiders whom a leader keys in stand beside the owner, and a third above them is a blind spot', async () => {
    const id = await startAsking();
    await rate(app.as('manager'), id, 'manager', sheetOf({ i2: 3, i4: 4 }));
    await rate(app.as('owner'), id, 'outsider', sheetOf({ i2: 4, i4: 5 }));
    await rate(app.as('manager'), id, 'outsider', sheetOf({ i2: 5, i4: 5 }));
    await finishWithAll(id);
    const { raters } = await results(id);
    expect(raters).toEqual({ managers: 1, outsiders: 2, staff: 0 });
    expect(await ratingOf(id, 'i2')).toMatchObject({
      owner: 1,
      managers: { value: 0.5, n: 1 },
      outsider: { value: 0.875, n: 2 },
      staff: { value: null, n: null, state: 'no-answers' },
      isBlindSpot: true,
    });
    // From 5 to 4 of 1 to 5 is a quarter of the scale.
    expect(await ratingOf(id, 'i4')).toMatchObject({ isBlindSpot: false });
    const { items: findings } = await app.as('owner').checklists.listFindings({});
    const blind = findings.filter(({ kind }) => kind === 'blind-spot');
    expect(blind.map(({ itemId, said }) => `${itemId}: ${said}`)).toEqual([
      'i2: Of the way from worst to best: the owner 100%, managers 50%, an outsider 88%.',
    ]);
  });

  it('rate what the owner is asked, though the checklist was changed since', async () => {
    const id = await startAsking();
    const { checklistId } = await app.as('owner').mirror.getSettings({});
    await withoutListening(sure(checklistId));
    expect(sure((await app.as('manager').mirror.asked({})).items[0]).definition.sections[0]?.items).toHaveLength(2);
    await rate(app.as('manager'), id, 'manager', sheetOf({ i2: 3, i4: 4 }));
    await finishWithAll(id);
    expect(await ratingOf(id, 'i2')).toMatchObject({ managers: { value: 0.5, n: 1 } });
  });

  it('can no longer rate what is finished', async () => {
    const id = await startAsking();
    await finishWithAll(id);
    expect(await refusalOf(rate(app.as('manager'), id, 'manager'))).toBe('FINISHED');
    expect(await refusalOf(rateAsStaff(sure(staff[0]), id, sheetOf({ i2: 3 })))).toBe('FINISHED');
    expect((await app.as('manager').mirror.asked({})).items).toEqual([]);
    expect((await sure(staff[0]).mirror.asked({})).items).toEqual([]);
  });
});

async function finishWithAll(id: AuditId): Promise<void> {
  await answerAsOwner(id);
  await finishAudit(app, id);
}

describe('the staff', () => {
  it('are asked what can be chosen, once each, and a repeated sending is one', async () => {
    const id = await startAsking();
    const priya = sure(staff[0]);
    expect((await priya.mirror.asked({})).items).toMatchObject([{ isAnonymous: true, hasAnswered: false }]);
    const sending = { id, ticket: v4(), answers: sheetOf({ i2: 3 }) };
    await priya.mirror.rateAnonymously(sending);
    await priya.mirror.rateAnonymously(sending);
    expect((await priya.mirror.asked({})).items).toMatchObject([{ hasAnswered: true }]);
    expect((await sure(staff[1]).mirror.asked({})).items).toMatchObject([{ hasAnswered: false }]);
    expect(await refusalOf(rateAsStaff(priya, id, sheetOf({ i2: 4 })))).toBe('RATED');
    expect(app.app.lasting.openPulses.countTakenPart(id)).toBe(1);
  });

  it('send no words, which could give them away, and nothing that is not asked', async () => {
    const id = await startAsking();
    const priya = sure(staff[0]);
    const withNote = { i2: { given: { number: 3 }, note: 'As I told you on Monday' } };
    expect(await refusalOf(rateAsStaff(priya, id, withNote))).toBe('NO_NOTES');
    expect(await refusalOf(rateAsStaff(priya, id, sheetOf({ i3: 3 })))).toBe('NOT_ASKED');
    expect(await refusalOf(rateAsStaff(priya, id, {}))).toBe('NOTHING_ANSWERED');
    expect(app.app.lasting.openPulses.countTakenPart(id)).toBe(0);
  });

  it('are counted only in fives while the audit is open', async () => {
    const id = await startAsking();
    const told = async () => (await app.as('owner').mirror.get({ id })).raters;
    await rateAll(id, [1, 2, 3, 4]);
    expect(await told()).toEqual({ managers: 0, outsiders: 0, staff: 0 });
    for (const index of [4, 5]) await rateAsStaff(sure(staff[index]), id, sheetOf({ i2: 2 }));
    expect((await told()).staff).toBe(5);
    expect(await refusalOf(results(id))).toBe('STILL_OPEN');
  });

  it('are shown as one mean from five on, with the blind spot they see', async () => {
    const id = await startAsking();
    await rateAll(id, [1, 2, 2, 3, 2, 2]);
    await finishWithAll(id);
    const { raters } = await results(id);
    expect(raters.staff).toBe(6);
    const rating = await ratingOf(id, 'i2');
    expect(rating).toMatchObject({ staff: { n: 6, state: 'shown' }, isBlindSpot: true });
    expect(rating.staff.value).toBeCloseTo(0.25, 12);
  });

  it('are hidden below five: nothing of four is kept, shown or turned into a finding', async () => {
    const id = await startAsking();
    await rateAll(id, [1, 1, 1, 2]);
    await finishWithAll(id);
    expect((await results(id)).raters.staff).toBeNull();
    expect(await ratingOf(id, 'i2')).toMatchObject({
      staff: { value: null, n: null, state: 'hidden' },
      isBlindSpot: false,
    });
    expect(app.app.store.read.number({ text: 'SELECT count(*) FROM audit_answers', values: [] })).toBe(0);
    const { items: findings } = await app.as('owner').checklists.listFindings({});
    expect(findings.filter(({ kind }) => kind === 'blind-spot')).toEqual([]);
  });

  it('are hidden on an item where fewer than five answered it, or all said the same', async () => {
    const id = await startAsking();
    const sheets = [{ i2: 1, i4: 2 }, { i2: 1, i4: 2 }, { i2: 1, i4: 3 }, { i2: 1, i4: 3 }, { i2: 1 }];
    for (const [index, sheet] of sheets.entries()) await rateAsStaff(sure(staff[index]), id, sheetOf({ ...sheet }));
    await finishWithAll(id);
    const hidden = { staff: { value: null, n: null, state: 'hidden' }, isBlindSpot: false };
    expect((await results(id)).raters.staff).toBe(5);
    expect(await ratingOf(id, 'i2')).toMatchObject(hidden);
    expect(await ratingOf(id, 'i4')).toMatchObject(hidden);
  });

  it('are not asked where they are fewer than five', async () => {
    for (const person of (await app.as('owner').people.list({})).items
      .filter(({ role }) => role === 'staff')
      .slice(0, 3))
      await app.as('owner').people.change({ commandId: commandId(), id: person.id, archived: true });
    expect(await refusalOf(askInMirror(app, items, { asksStaff: true }))).toBe('TOO_FEW');
  });
});

/** A pulse that is asked and closed again beside the audit. */
async function closePulse(): Promise<void> {
  const { surveys, pulse } = app.as('manager');
  const [surveyId, id] = [newId<SurveyId>(), newId<PulseId>()];
  await surveys.make({ commandId: commandId(), id: surveyId, from: { template: 'staff-pulse' } });
  await pulse.launch({ commandId: commandId(), id, surveyId, teams: [], closesOn: todayOf(app) });
  await pulse.close({ commandId: commandId(), id });
}

describe('what is stored of a rating of the staff', () => {
  const everyFile = (): string =>
    readdirSync(app.app.store.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'pulse.sqlite')
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
      .join('\n');
  const rows = (text: string): unknown[] => app.app.store.database.prepare(text).pluck().all();

  it('lies in the pulse file alone while the audit is open: no journal, no receipt, no topic', async () => {
    const id = await startAsking();
    const before = {
      journal: rows('SELECT count(*) FROM journal'),
      receipts: rows('SELECT count(*) FROM receipts'),
      topics: app.app.lasting.topics.since(null).last,
    };
    const ticket = v4();
    await sure(staff[3]).mirror.rateAnonymously({ id, ticket, answers: sheetOf({ i2: 3 }) });
    app.app.store.database.pragma('wal_checkpoint(TRUNCATE)');
    expect(everyFile()).not.toContain(ticket);
    expect(readFileSync(join(app.app.store.dataDir, 'pulse.sqlite')).toString('latin1')).toContain(ticket);
    expect({
      journal: rows('SELECT count(*) FROM journal'),
      receipts: rows('SELECT count(*) FROM receipts'),
      topics: app.app.lasting.topics.since(null).last,
    }).toEqual(before);
  });

  it('has no author, time or order once the audit is finished, and leaves its own file empty', async () => {
    const id = await startAsking();
    await rateAll(id, [1, 2, 3, 4, 5, 1, 2]);
    await finishWithAll(id);
    const columns = app.app.store.database.prepare('SELECT * FROM audit_answers LIMIT 1').get();
    expect(Object.keys(columns ?? {}).toSorted()).toEqual(['answer', 'answer_id', 'audit_id', 'item']);
    expect(rows("SELECT answer FROM audit_answers WHERE item = 'i2' ORDER BY answer")).toEqual(
      [1, 1, 2, 2, 3, 4, 5].map((number) => JSON.stringify({ number })),
    );
    expect(
      rows('SELECT answer_id FROM audit_answers').every((one) => /^[\da-f]{8}-[\da-f]{4}-4/.test(String(one))),
    ).toBe(true);
    expect(rows("SELECT contents FROM journal WHERE table_name = 'audit_answers'")).toEqual([]);
    expect([...app.app.store.tables.keys()]).not.toContain('audit_answers');
    expect(app.app.lasting.openPulses.countTakenPart(id)).toBe(0);
    expect(app.app.lasting.openPulses.readAll(id).answers).toEqual([]);
  });

  it('survives a restart while the audit is open, and the end of a pulse; a crash after finishing leaves nothing', async () => {
    const id = await startAsking();
    await rateAll(id, [1, 2, 3, 4, 5]);
    await app.reopen();
    expect(app.app.lasting.openPulses.countTakenPart(id)).toBe(5);
    await closePulse();
    expect(app.app.lasting.openPulses.countTakenPart(id)).toBe(5);
    await finishWithAll(id);
    app.app.lasting.openPulses.takeIn({ pulseId: id, personId: v4(), ticket: v4(), answers: [], comments: [] });
    await app.reopen();
    expect(app.app.lasting.openPulses.countTakenPart(id)).toBe(0);
    expect((await ratingOf(id, 'i2')).staff).toMatchObject({ n: 5, state: 'shown' });
  });
});
